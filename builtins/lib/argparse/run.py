"""One parse of one command line."""
import re

from argparse.actions import (
    SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER, PARSER, ArgumentError, _name_of)


class _Run:
    """One parse of one command line."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.extras = []
        self.seen = []
        self.given = []
        self.positionals = [a for a in parser._actions if not a.option_strings]
        self.kinds = self._classify()

    def _classify(self):
        kinds, after = [], False
        for arg in self.args:
            if after:
                kinds.append(None)
            elif arg == '--':
                kinds.append('-')
                after = True
            else:
                kinds.append(self.parser._option(arg))
        return kinds

    def pattern(self, start):
        """A letter for each argument from start: A positional, O option, - the '--'."""
        letters = []
        for kind in self.kinds[start:]:
            letters.append('-' if kind == '-' else 'A' if kind is None else 'O')
        return ''.join(letters)

    def consume(self):
        index = 0
        options = [i for i, kind in enumerate(self.kinds) if kind not in (None, '-')]
        last = options[-1] if options else -1
        while index <= last:
            upcoming = [i for i in options if i >= index]
            following = upcoming[0] if upcoming else len(self.args)
            if index != following:
                end = self.take_positionals(index)
                if end > index:
                    index = end
                    continue
            if index not in options:
                self.extras.extend(self.args[index:following])
                index = following
            index = self.take_option(index)
        stop = self.take_positionals(index)
        self.extras.extend(self.args[stop:])
        self.check_required()
        return self.extras

    def match(self, actions, letters):
        """How many arguments each of the actions takes; None when they do not fit."""
        pattern = ''.join([_nargs_pattern(a) for a in actions])
        found = re.match(pattern, letters)
        return None if found is None else [len(g) for g in found.groups()]

    def take_positionals(self, start):
        letters = self.pattern(start)
        for count in range(len(self.positionals), 0, -1):
            counts = self.match(self.positionals[:count], letters)
            if counts is None:
                continue
            for action, n in zip(self.positionals[:count], counts):
                self.take(action, self.args[start:start + n])
                start += n
            self.positionals = self.positionals[count:]
            break
        return start

    def take_option(self, index):
        action, option, explicit = self.kinds[index]
        while True:
            if action is None:
                self.extras.append(self.args[index])
                return index + 1
            if explicit is None:
                found = re.match(_nargs_pattern(action), self.pattern(index + 1))
                if found is None:
                    raise ArgumentError(action, _expected(action))
                count = len(found.group(1))
                self.take(action, self.args[index + 1:index + 1 + count], option)
                return index + 1 + count
            found = re.match(_nargs_pattern(action), 'A')
            takes = 0 if found is None else len(found.group(1))
            single = option[1] not in self.parser.prefix_chars
            if takes == 0 and single and explicit != '':
                self.take(action, [], option)
                option = option[0] + explicit[0]
                explicit = explicit[1:] or None
                if option not in self.parser._options:
                    raise ArgumentError(action, 'ignored explicit argument %r' % (option[1:] + (explicit or ''),))
                action = self.parser._options[option]
                if explicit is not None and explicit.startswith('='):
                    explicit = explicit[1:]
                continue
            if takes == 1:
                self.take(action, [explicit], option)
                return index + 1
            raise ArgumentError(action, 'ignored explicit argument %r' % (explicit,))

    def take(self, action, texts, option=None):
        self.seen.append(action)
        values = self.parser._values(action, texts)
        if values is not action.default:
            self.given.append(action)
            for group in self.parser._exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.given:
                            raise ArgumentError(action, 'not allowed with argument %s' % _name_of(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif isinstance(action.default, str) and action.default is not SUPPRESS and action.dest is not SUPPRESS:
                if getattr(self.namespace, action.dest, None) is action.default:
                    setattr(self.namespace, action.dest, self.parser._value(action, action.default))
        if missing:
            self.parser.error('the following arguments are required: %s' % ', '.join([str(m) for m in missing]))
        for group in self.parser._exclusive_groups:
            if group.required and not [a for a in group._group_actions if a in self.given]:
                names = [_name_of(a) for a in group._group_actions if a.help is not SUPPRESS]
                self.parser.error('one of the arguments %s is required' % ' '.join(names))


def _nargs_pattern(action):
    nargs = action.nargs
    if nargs is None:
        text = '(-*A-*)'
    elif nargs == OPTIONAL:
        text = '(-*A?-*)'
    elif nargs == ZERO_OR_MORE:
        text = '(-*[A-]*)'
    elif nargs == ONE_OR_MORE:
        text = '(-*A[A-]*)'
    elif nargs == REMAINDER:
        text = '([-AO]*)'
    elif nargs == PARSER:
        text = '(-*A[-AO]*)'
    else:
        text = '(-*%s-*)' % '-*'.join(['A'] * nargs)
    if action.option_strings:
        text = text.replace('-*', '').replace('-', '')
    return text


def _expected(action):
    if action.nargs is None:
        return 'expected one argument'
    if action.nargs == OPTIONAL:
        return 'expected at most one argument'
    if action.nargs == ONE_OR_MORE:
        return 'expected at least one argument'
    return 'expected %s argument%s' % (action.nargs, '' if action.nargs == 1 else 's')
