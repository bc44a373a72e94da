"""Command lines: arguments, options and sub-commands of a script, with help and errors.

After Python's argparse: ArgumentParser, add_argument with the actions store, store_const,
store_true, store_false, append, append_const, extend, count, help and version, groups,
mutually exclusive groups, sub-parsers, parents, and the formatters that keep text raw or
show defaults. Interspersed options, abbreviations, '--' and '@file' arguments work as there.
"""
import os
import re
import sys
import textwrap

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
REMAINDER = '...'
PARSER = 'A...'


class ArgumentError(Exception):
    """An argument that cannot be used; its text names the argument."""

    def __init__(self, argument, message):
        self.argument_name = _name_of(argument) if argument is not None else None
        self.message = message
        Exception.__init__(self, message)

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return 'argument %s: %s' % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    """Raised by a type function to say what is wrong with its text."""


class Namespace:
    """The values of a parsed command line, as attributes."""

    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __repr__(self):
        items = ['%s=%r' % (name, value) for name, value in vars(self).items()]
        return 'Namespace(' + ', '.join(items) + ')'

    def __eq__(self, other):
        return isinstance(other, Namespace) and vars(self) == vars(other)

    def __contains__(self, name):
        return name in vars(self)


def _name_of(action):
    if action.option_strings:
        return '/'.join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if getattr(action, 'choices', None):
        return '{' + ','.join([str(c) for c in action.choices]) + '}'
    return None


class Action:
    """What happens when an argument is met: called with (parser, namespace, values, option_string)."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class _StoreAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _ConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        Action.__init__(self, option_strings, dest, nargs=0, const=const, default=default,
                        required=required, help=help, metavar=metavar)


class _StoreConstAction(_ConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        _ConstAction.__init__(self, option_strings, dest, const=True, default=default, required=required, help=help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        _ConstAction.__init__(self, option_strings, dest, const=False, default=default, required=required, help=help)


class BooleanOptionalAction(Action):
    """--name and --no-name."""

    def __init__(self, option_strings, dest, default=None, required=False, help=None, metavar=None):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith('--'):
                both.append('--no-' + option[2:])
        if help is not None and default is not None and default is not SUPPRESS:
            help += ' (default: %(default)s)'
        Action.__init__(self, both, dest, nargs=0, default=default, required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


def _copied_list(namespace, dest):
    items = getattr(namespace, dest, None)
    return [] if items is None else list(items)


class _AppendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied_list(namespace, self.dest)
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(_ConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied_list(namespace, self.dest)
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _ExtendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied_list(namespace, self.dest)
        items.extend(values)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        Action.__init__(self, option_strings, dest, nargs=0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (0 if count is None else count) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        Action.__init__(self, option_strings, dest, nargs=0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        Action.__init__(self, option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = self.version if self.version is not None else parser.version
        parser._print_message(parser._fill(parser._expand(version)) + '\n', sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._parsers = {}
        self._rows = []
        Action.__init__(self, option_strings, dest, nargs=PARSER, choices=self._parsers,
                        required=required, help=help, metavar=metavar)

    def add_parser(self, name, **kwargs):
        """Add a sub-command; returns its ArgumentParser."""
        if kwargs.get('prog') is None:
            kwargs['prog'] = '%s %s' % (self._prog_prefix, name)
        aliases = kwargs.pop('aliases', ())
        if 'help' in kwargs:
            row = Action([], name, help=kwargs.pop('help'))
            row.metavar = name + (' (%s)' % ', '.join(aliases) if aliases else '')
            self._rows.append(row)
        parser = self._parser_class(**kwargs)
        for key in [name] + list(aliases):
            self._parsers[key] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name = values[0]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._parsers:
            raise ArgumentError(self, 'unknown parser %r (choices: %s)' % (name, ', '.join(self._parsers)))
        inner, extras = self._parsers[name].parse_known_args(values[1:], None)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if extras:
            unknown = _copied_list(namespace, '_unrecognized_args')
            unknown.extend(extras)
            setattr(namespace, '_unrecognized_args', unknown)


_ACTIONS = {
    None: _StoreAction,
    'store': _StoreAction,
    'store_const': _StoreConstAction,
    'store_true': _StoreTrueAction,
    'store_false': _StoreFalseAction,
    'append': _AppendAction,
    'append_const': _AppendConstAction,
    'extend': _ExtendAction,
    'count': _CountAction,
    'help': _HelpAction,
    'version': _VersionAction,
}


class HelpFormatter:
    """How help is laid out: words filled to the width of the terminal."""

    raw_description = False
    raw_help = False
    show_defaults = False
    metavar_is_type = False

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _columns() - 2
        self.prog = prog
        self.width = width
        self.indent = indent_increment
        self.max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))

    def fill(self, text, indent=''):
        """A paragraph of a description."""
        if self.raw_description:
            return ''.join([indent + line for line in text.splitlines(True)])
        return textwrap.fill(' '.join(text.split()), self.width, initial_indent=indent, subsequent_indent=indent)

    def help_lines(self, text, width):
        """The lines of an argument's help."""
        if self.raw_help:
            return text.splitlines()
        return textwrap.wrap(' '.join(text.split()), width)

    def help_text(self, action):
        """An argument's help with its %(name)s filled in."""
        text = action.help
        if self.show_defaults and '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += ' (default: %(default)s)'
        params = dict(vars(action))
        params['prog'] = self.prog
        for name in list(params):
            value = params[name]
            if value is SUPPRESS:
                del params[name]
            elif hasattr(value, '__name__'):
                params[name] = value.__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join([str(c) for c in params['choices']])
        return text % params


class RawDescriptionHelpFormatter(HelpFormatter):
    """Descriptions keep their lines."""
    raw_description = True


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Descriptions and help texts keep their lines."""
    raw_help = True


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """The default of each argument stands in its help."""
    show_defaults = True


class MetavarTypeHelpFormatter(HelpFormatter):
    """The name of the type stands for the value."""
    metavar_is_type = True


def _columns():
    try:
        return int(os.environ['COLUMNS'])
    except (KeyError, ValueError):
        pass
    try:
        return os.get_terminal_size().columns or 80
    except (OSError, AttributeError):
        return 80


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


class ArgumentParser:
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

    # --- description -------------------------------------------------------

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

    # --- parsing -----------------------------------------------------------

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

    # --- help --------------------------------------------------------------

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
