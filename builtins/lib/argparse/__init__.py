"""Command lines: arguments, options and sub-commands of a script, with help and errors.

After Python's argparse: ArgumentParser, add_argument with the actions store, store_const,
store_true, store_false, append, append_const, extend, count, help and version, groups,
mutually exclusive groups, sub-parsers, parents, and the formatters that keep text raw or
show defaults. Interspersed options, abbreviations, '--' and '@file' arguments work as there.
"""
import os
import re
import sys

from argparse.actions import (
    SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER, PARSER, _ACTIONS, _SubParsersAction, _copied_list,
    _name_of, Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, Namespace)
from argparse.formatter import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
    RawTextHelpFormatter)
from argparse.helptext import HelpText
from argparse.run import _Run


class _Group:
    """Arguments that stand together in the help; also the base of the parser itself."""

    def __init__(self, owner, title=None, description=None):
        self._owner = owner
        self.title = title
        self.description = description
        self._group_actions = []
        self._exclusive = None

    def add_argument(self, *names, **kwargs):
        """Add an argument: names are option strings ('-f', '--file') or one positional name."""
        action = self._owner._build(names, kwargs)
        return self._place(action)

    def _place(self, action):
        self._group_actions.append(action)
        self._owner._register(action)
        return action

    def add_mutually_exclusive_group(self, required=False):
        """Arguments of which only one may be given."""
        group = _Exclusive(self._owner, self, required)
        self._owner._exclusive_groups.append(group)
        return group


class _Exclusive:
    def __init__(self, owner, target, required):
        self._owner = owner
        self._target = target
        self.required = required
        self._group_actions = []

    def add_argument(self, *names, **kwargs):
        action = self._owner._build(names, kwargs)
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        self._group_actions.append(action)
        return self._target._place(action)


class ArgumentParser(HelpText):
    """A command line's description; parse_args() reads sys.argv[1:] by it."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._defaults = {}
        self._actions = []
        self._options = {}
        self._exclusive_groups = []
        self._subparsers = None
        self._negative_number_options = False
        self._positional_group = _Group(self, 'positional arguments')
        self._optional_group = _Group(self, 'options')
        self._groups = [self._positional_group, self._optional_group]
        if add_help:
            dash = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(dash + 'h', dash * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            self._adopt(parent)

    def _adopt(self, parent):
        self._defaults.update(parent._defaults)
        for group in parent._groups:
            if group is parent._positional_group:
                target = self._positional_group
            elif group is parent._optional_group:
                target = self._optional_group
            else:
                target = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                target._place(action)
        self._exclusive_groups.extend(parent._exclusive_groups)

    def add_argument(self, *names, **kwargs):
        """Add an argument: names are option strings ('-f', '--file') or one positional name."""
        action = self._build(names, kwargs)
        group = self._optional_group if action.option_strings else self._positional_group
        return group._place(action)

    def add_argument_group(self, title=None, description=None, **kwargs):
        """A group of arguments with a heading of its own in the help."""
        group = _Group(self, title, description)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False):
        """Arguments of which only one may be given."""
        group = _Exclusive(self, self, required)
        self._exclusive_groups.append(group)
        return group

    def _place(self, action):
        group = self._optional_group if action.option_strings else self._positional_group
        return group._place(action)

    def add_subparsers(self, title=None, description=None, prog=None, parser_class=None, action=None,
                       dest=SUPPRESS, required=False, help=None, metavar=None):
        """Sub-commands; call add_parser(name) on the result."""
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        if prog is None:
            positionals = [a for a in self._actions if not a.option_strings]
            prog = ' '.join(self._usage_parts(positionals, self.prog)).strip()
        sub = _SubParsersAction([], prog, parser_class or type(self), dest=dest, required=required,
                                help=help, metavar=metavar)
        group = self._positional_group
        if title is not None or description is not None:
            group = self.add_argument_group(title or 'subcommands', description)
        self._subparsers = group._place(sub)
        return sub

    def set_defaults(self, **kwargs):
        """Defaults for attributes, with or without an argument of that name."""
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The default of an attribute."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def _build(self, names, kwargs):
        kwargs = dict(kwargs)
        kind = kwargs.pop('action', None)
        chars = self.prefix_chars
        if not names or len(names) == 1 and names[0][0] not in chars:
            if names and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            dest, options = names[0] if names else kwargs.pop('dest'), []
            if kwargs.get('nargs') not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0):
                kwargs['required'] = True
            if kwargs.get('nargs') == ZERO_OR_MORE and 'default' not in kwargs:
                kwargs['required'] = True
        else:
            dest, options = self._option_dest(names, kwargs.pop('dest', None)), list(names)
        if 'default' not in kwargs:
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        make = kind if isinstance(kind, type) else _ACTIONS.get(kind)
        if make is None:
            raise ValueError('unknown action "%s"' % (kind,))
        if not options and kind in ('store_const', 'store_true', 'store_false', 'append_const', 'count'):
            kwargs.pop('required', None)
        action = make(options, dest, **kwargs) if kind != 'version' else make(options, dest=dest, **kwargs)
        if action.type is not None and not callable(action.type):
            raise ValueError('%r is not callable' % (action.type,))
        if kind in ('append', 'store', 'extend', None) and action.nargs == 0:
            raise ValueError('nargs for %s actions must be != 0; if you have nothing to store, actions such as '
                             'store true or store const may be more appropriate' % (kind or 'store'))
        if kind == 'extend' and 'nargs' not in kwargs:
            action.nargs = None
        return action

    def _option_dest(self, names, dest):
        for name in names:
            if name[0] not in self.prefix_chars:
                raise ValueError('invalid option string %r: must start with a character %r' % (name, self.prefix_chars))
        if dest is not None:
            return dest
        long = [n for n in names if len(n) > 1 and n[1] in self.prefix_chars]
        dest = (long or list(names))[0].lstrip(self.prefix_chars)
        if not dest:
            raise ValueError('dest= is required for options like %r' % (names[0],))
        return dest.replace('-', '_')

    def _register(self, action):
        clash = [o for o in action.option_strings if o in self._options]
        if clash and self.conflict_handler == 'resolve':
            for option in clash:
                other = self._options[option]
                other.option_strings.remove(option)
                if not other.option_strings:
                    self._forget(other)
        elif clash:
            plural = 's' if len(clash) > 1 else ''
            raise ArgumentError(action, 'conflicting option string%s: %s' % (plural, ', '.join(clash)))
        self._actions.append(action)
        for option in action.option_strings:
            self._options[option] = action
            if re.match(r'^-\d+$|^-\d*\.\d+$', option):
                self._negative_number_options = True

    def _forget(self, action):
        self._actions.remove(action)
        for group in self._groups:
            if action in group._group_actions:
                group._group_actions.remove(action)

    def parse_args(self, args=None, namespace=None):
        """Parse args (sys.argv[1:] when None); returns the Namespace. Errors print the usage and exit with 2."""
        namespace, extras = self.parse_known_args(args, namespace)
        if extras:
            self.error('unrecognized arguments: %s' % ' '.join(extras))
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        """As parse_args, but unknown arguments are returned: (namespace, extras)."""
        args = list(sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if not self.exit_on_error:
            return self._parse(args, namespace)
        try:
            return self._parse(args, namespace)
        except ArgumentError as e:
            self.error(str(e))

    def _parse(self, args, namespace):
        if self.fromfile_prefix_chars is not None:
            args = self._read_files(args)
        run = _Run(self, args, namespace)
        extras = run.consume()
        extras.extend(getattr(namespace, '_unrecognized_args', None) or [])
        if hasattr(namespace, '_unrecognized_args'):
            delattr(namespace, '_unrecognized_args')
        return namespace, extras

    def _read_files(self, args):
        expanded = []
        for arg in args:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                expanded.append(arg)
                continue
            try:
                with open(arg[1:]) as f:
                    lines = f.read().splitlines()
            except OSError as e:
                raise ArgumentError(None, str(e))
            for line in lines:
                expanded.extend(self._read_files(self.convert_arg_line_to_args(line)))
        return expanded

    def convert_arg_line_to_args(self, arg_line):
        """The arguments that one line of an '@file' holds."""
        return [arg_line]

    def _option(self, arg):
        """What an argument is: None (positional) or (action, option string, explicit value)."""
        if not arg or arg[0] not in self.prefix_chars:
            return None
        if arg in self._options:
            return self._options[arg], arg, None
        if len(arg) == 1:
            return None
        if '=' in arg:
            name, value = arg.split('=', 1)
            if name in self._options:
                return self._options[name], name, value
        found = self._abbreviations(arg)
        if len(found) > 1:
            raise ArgumentError(None, 'ambiguous option: %s could match %s' % (arg, ', '.join([f[1] for f in found])))
        if found:
            return found[0]
        if re.match(r'^-\d+$|^-\d*\.\d+$', arg) and not self._negative_number_options:
            return None
        if ' ' in arg:
            return None
        return None, arg, None

    def _abbreviations(self, arg):
        chars, found = self.prefix_chars, []
        if arg[0] in chars and arg[1] in chars:
            if self.allow_abbrev:
                name, value = arg, None
                if '=' in arg:
                    name, value = arg.split('=', 1)
                found = [(self._options[o], o, value) for o in self._options if o.startswith(name)]
        else:
            for option in self._options:
                if option == arg[:2]:
                    found.append((self._options[option], option, arg[2:]))
                elif self.allow_abbrev and option.startswith(arg):
                    found.append((self._options[option], option, None))
        return found

    def _value(self, action, text):
        convert = action.type
        if convert is None:
            return text
        try:
            return convert(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            name = getattr(convert, '__name__', repr(convert))
            raise ArgumentError(action, 'invalid %s value: %r' % (name, text))

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join([repr(c) for c in action.choices])
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (value, choices))

    def _values(self, action, texts):
        """The value that the texts of one argument make."""
        if action.nargs not in (PARSER, REMAINDER) and '--' in texts:
            texts = list(texts)
            texts.remove('--')
        if not texts and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
                self._check(action, value)
            return value
        if not texts and action.nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if len(texts) == 1 and action.nargs in (None, OPTIONAL):
            value = self._value(action, texts[0])
            self._check(action, value)
            return value
        values = [self._value(action, t) for t in texts]
        if action.nargs == PARSER:
            self._check(action, values[0])
        elif action.nargs != REMAINDER:
            for value in values:
                self._check(action, value)
        return values

    def print_usage(self, file=None):
        """Print the usage line to file (stdout)."""
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Print the help to file (stdout)."""
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        """Leave the script with a status, after a message to stderr."""
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Print the usage and the message to stderr, and leave with status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))


class FileType:
    """A type function that opens the file that the argument names; '-' is stdin or stdout."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, string):
        if string == '-':
            return sys.stdin if 'r' in self._mode else sys.stdout
        try:
            return open(string, self._mode)
        except OSError as e:
            raise ArgumentTypeError("can't open '%s': %s" % (string, e))
