package runtime

import "go.starlark.net/starlark"

// Decode is bytes.decode: data as a str. An encoding is one of utf-8, latin-1, ascii.
func Decode(data []byte, encoding, errors string) (string, error) {
	v, err := decode(data, encoding, errors)
	if err != nil {
		return "", err
	}
	return string(v.(starlark.String)), nil
}

// Encode is str.encode.
func Encode(s, encoding, errors string) ([]byte, error) { return encode(s, encoding, errors) }

// Codec is an encoding's name in its plainest form: "utf-8", "latin-1", "ascii", or what is unknown.
func Codec(name string) string { return codecName(name) }
