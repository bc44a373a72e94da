"""Configurations of logging: dictConfig."""
import importlib
import logging
import logging.handlers


class _Configurator:
    """One configuration, a dict."""

    def __init__(self, config):
        self.config, self.formatters, self.filters, self.handlers = config, {}, {}, {}

    def resolve(self, name):
        """What a dotted name means: import as much of it as there are modules."""
        parts = name.split(".")
        value = importlib.import_module(parts[0])
        for i, part in enumerate(parts[1:], 1):
            if not hasattr(value, part):
                importlib.import_module(".".join(parts[:i + 1]))
            value = getattr(value, part)
        return value

    def value(self, v):
        """A value with ext:// and cfg:// replaced."""
        if isinstance(v, str) and v.startswith("ext://"):
            return self.resolve(v[len("ext://"):])
        if isinstance(v, str) and v.startswith("cfg://"):
            found = self.config
            for part in v[len("cfg://"):].split("."):
                found = found[part]
            return found
        if isinstance(v, dict):
            return {key: self.value(item) for key, item in v.items()}
        return [self.value(item) for item in v] if isinstance(v, list) else v

    def made(self, config):
        """What the factory under () makes of the other entries."""
        config = dict(config)
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", {})
        thing = factory(**{key: self.value(v) for key, v in config.items()})
        for name, v in attributes.items():
            setattr(thing, name, v)
        return thing

    def formatter(self, config):
        if "()" in config:
            return self.made(config)
        make = self.resolve(config["class"]) if "class" in config else logging.Formatter
        keywords = {"defaults": config["defaults"]} if "defaults" in config else {}
        return make(config.get("format"), config.get("datefmt"), config.get("style", "%"), config.get("validate", True),
                    **keywords)

    def filter(self, config):
        return self.made(config) if "()" in config else logging.Filter(config.get("name", ""))

    def handler(self, config):
        config = dict(config)
        formatter, level, filters = config.pop("formatter", None), config.pop("level", None), config.pop("filters", None)
        if formatter is not None and formatter not in self.formatters:
            raise ValueError("Unable to set formatter %r" % formatter)
        if "()" in config:
            handler = self.made(config)
        else:
            make = self.resolve(config.pop("class"))
            attributes = config.pop(".", {})
            if issubclass(make, logging.handlers.MemoryHandler) and "target" in config:
                config["target"] = self.handlers[config["target"]]
            if issubclass(make, logging.handlers.SysLogHandler) and isinstance(config.get("address"), list):
                config["address"] = tuple(config["address"])
            handler = make(**{key: self.value(v) for key, v in config.items()})
            for name, v in attributes.items():
                setattr(handler, name, v)
        if formatter:
            handler.setFormatter(self.formatters[formatter])
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        self.addFilters(handler, filters)
        return handler

    def addFilters(self, to, names):
        for name in names or []:
            if callable(name) or callable(getattr(name, "filter", None)):
                to.addFilter(name)
            elif name in self.filters:
                to.addFilter(self.filters[name])
            else:
                raise ValueError("Unable to add filter %r" % (name,))

    def logger(self, logger, config, incremental):
        if config.get("level") is not None:
            logger.setLevel(logging._checkLevel(config["level"]))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get("handlers") or []:
            if name not in self.handlers:
                raise ValueError("Unable to add handler %r" % (name,))
            logger.addHandler(self.handlers[name])
        self.addFilters(logger, config.get("filters"))

    def all(self, kind, make, to):
        """Makes everything of one kind."""
        for name, config in self.config.get(kind, {}).items():
            try:
                to[name] = make(config)
            except Exception as e:
                raise ValueError("Unable to configure %s %r" % (kind[:-1], name)) from e

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        incremental = config.get("incremental", False)
        if incremental:
            return self.loggers(config, True)
        for handler in list(logging._living):
            if handler.name is not None or handler in logging.root.handlers:
                handler.close()
        self.all("formatters", self.formatter, self.formatters)
        self.all("filters", self.filter, self.filters)
        ordered = config.get("handlers", {})
        self.config = dict(config, handlers=dict(sorted(ordered.items(), key=lambda item: "target" in item[1])))
        self.all("handlers", self.handler, self.handlers)
        for name, handler in self.handlers.items():
            handler.name = name
        self.loggers(config, False)

    def loggers(self, config, incremental):
        named = config.get("loggers", {})
        if config.get("disable_existing_loggers", True) and not incremental:
            for name, logger in logging.root.manager.loggerDict.items():
                logger.disabled = name not in named and not any([name.startswith(n + ".") for n in named])
        for name, one in named.items():
            logger = logging.getLogger(name)
            self.logger(logger, one, incremental)
            logger.disabled = False
            if one.get("propagate") is not None:
                logger.propagate = one["propagate"]
        if config.get("root"):
            self.logger(logging.root, config["root"], incremental)


def dictConfig(config):
    """Sets formatters, filters, handlers and loggers by a dict of version 1. ValueError."""
    _Configurator(config).configure()
