"""The usage line and the help text of a parser."""
from argparse.actions import (
    SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER, PARSER, _SubParsersAction)


class HelpText:
    """The half of a parser that writes."""

    def _formatter(self):
        return self.formatter_class(prog=self.prog)

    def _fill(self, text):
        return self._formatter().fill(text)

    def _metavars(self, action, count):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{' + ','.join([str(c) for c in action.choices]) + '}'
        elif self._formatter().metavar_is_type and action.type is not None:
            result = action.type.__name__
        else:
            result = action.dest.upper() if action.option_strings else action.dest
        return tuple(result) if isinstance(result, tuple) else (result,) * count

    def _args_text(self, action):
        nargs = action.nargs
        if nargs is None:
            return self._metavars(action, 1)[0]
        if nargs == OPTIONAL:
            return '[%s]' % self._metavars(action, 1)
        if nargs == ZERO_OR_MORE:
            names = self._metavars(action, 1)
            return '[%s [%s ...]]' % names if len(names) == 2 else '[%s ...]' % names
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % self._metavars(action, 2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % self._metavars(action, 1)
        if nargs == SUPPRESS:
            return ''
        return ' '.join(self._metavars(action, nargs))

    def _usage_part(self, action):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            return self._args_text(action)
        if action.nargs == 0:
            return action.format_usage()
        return '%s %s' % (action.option_strings[0], self._args_text(action))

    def _usage_parts(self, actions, prog=None):
        parts, seen = [prog] if prog else [], []
        for action in actions:
            if action in seen:
                continue
            group = self._whole_group(action, actions)
            if group is not None:
                members = [a for a in group._group_actions if self._usage_part(a) is not None]
                seen.extend(group._group_actions)
                if not members:
                    continue
                text = ' | '.join([self._usage_part(a) for a in members])
                parts.append(('(%s)' if group.required else '[%s]') % text if len(members) > 1 or not group.required
                             else text)
                continue
            part = self._usage_part(action)
            if part is not None:
                parts.append('[%s]' % part if action.option_strings and not action.required else part)
        return parts

    def _whole_group(self, action, actions):
        for group in self._exclusive_groups:
            members = group._group_actions
            if members and members[0] is action and all([m in actions for m in members]):
                start = actions.index(action)
                if actions[start:start + len(members)] == members:
                    return group
        return None

    def format_usage(self):
        """The usage line, 'usage: prog [-h] ...'."""
        formatter = self._formatter()
        if self.usage is not None:
            return 'usage: %s\n' % (self.usage % {'prog': self.prog})
        options = self._usage_parts([a for a in self._actions if a.option_strings])
        positionals = self._usage_parts([a for a in self._actions if not a.option_strings])
        line = ' '.join([self.prog] + options + positionals)
        if len('usage: ' + line) <= formatter.width:
            return 'usage: %s\n' % line
        return 'usage: %s\n' % self._wrapped_usage(formatter.width, options, positionals)

    def _wrapped_usage(self, width, options, positionals):
        def lines_of(parts, indent, prefix=None):
            lines, line = [], []
            length = len(prefix) - 1 if prefix is not None else len(indent) - 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + ' '.join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + ' '.join(line))
            if prefix is not None:
                lines[0] = lines[0][len(indent):]
            return lines
        start = 'usage: ' + self.prog
        if len(start) <= 0.75 * width:
            indent = ' ' * (len(start) + 1)
            if options:
                lines = lines_of([self.prog] + options, indent, 'usage: ')
                lines.extend(lines_of(positionals, indent))
            elif positionals:
                lines = lines_of([self.prog] + positionals, indent, 'usage: ')
            else:
                lines = [self.prog]
        else:
            indent = ' ' * len('usage: ')
            lines = lines_of(options + positionals, indent)
            if len(lines) > 1:
                lines = lines_of(options, indent) + lines_of(positionals, indent)
            lines = [self.prog] + lines
        return '\n'.join(lines)

    def _invocation(self, action):
        if not action.option_strings:
            return self._metavars(action, 1)[0]
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        text = self._args_text(action)
        return ', '.join(['%s %s' % (o, text) for o in action.option_strings])

    def _rows(self, group):
        rows = []
        for action in group._group_actions:
            if action.help is SUPPRESS:
                continue
            rows.append((2, self._invocation(action), action))
            if isinstance(action, _SubParsersAction):
                for row in action._rows:
                    rows.append((4, row.metavar, row))
        return rows

    def format_help(self):
        """The whole help text."""
        formatter = self._formatter()
        sections = [self.format_usage()]
        if self.description:
            sections.append(formatter.fill(self._expand(self.description)) + '\n')
        groups = [(g, self._rows(g)) for g in self._groups]
        widths = [indent + len(text) for _, rows in groups for indent, text, _ in rows]
        position = min(max(widths + [0]) + 2, formatter.max_help_position)
        for group, rows in groups:
            if not rows and not group.description:
                continue
            lines = [group.title + ':'] if group.title else []
            if group.description:
                lines.append(formatter.fill(group.description, '  ') + ('\n' if rows else ''))
            for indent, text, action in rows:
                lines.extend(self._row_lines(formatter, indent, text, action, position))
            sections.append('\n'.join(lines) + '\n')
        if self.epilog:
            sections.append(formatter.fill(self._expand(self.epilog)) + '\n')
        return '\n'.join(sections)

    def _expand(self, text):
        return text % {'prog': self.prog} if '%(prog)' in text else text

    def _row_lines(self, formatter, indent, text, action, position):
        head = ' ' * indent + text
        if not action.help:
            return [head]
        lines = formatter.help_lines(formatter.help_text(action), max(formatter.width - position, 11))
        pad = ' ' * position
        if len(head) + 2 <= position:
            first = head + ' ' * (position - len(head))
            return [first + (lines[0] if lines else '')] + [pad + line for line in lines[1:]]
        return [head] + [pad + line for line in lines]
