import warnings

warnings.simplefilter("error", DeprecationWarning)
warnings.filterwarnings("ignore", category=UserWarning)
warnings.warn("nothing")
try:
    warnings.warn("old", DeprecationWarning)
except DeprecationWarning as e:
    print("raised", e)
try:
    warnings.simplefilter("bad")
except (ValueError, AssertionError) as e:
    print(e)
