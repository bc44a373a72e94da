"""How help is laid out."""
import os
import textwrap

from argparse.actions import SUPPRESS, OPTIONAL, ZERO_OR_MORE


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
