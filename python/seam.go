package python

import "errors"

type module struct{}

func parse(filename string, src []byte) (*module, error) { return nil, errors.ErrUnsupported }

func lower(m *module, opts Options) (*Program, error) { return nil, errors.ErrUnsupported }
