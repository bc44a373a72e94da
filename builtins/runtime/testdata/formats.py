def t():
    return format(255, '1,.1F')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format("abc", 'x= 01.10e')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%-d' % (1e22,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(99999.5, 'x< 1_E')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '% -5.5u' % (-1234567890123,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%-12.0r' % (-255,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%5.0a' % (123456.789,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%0-5c' % ("",)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%012.0o' % (-2.75,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%.5c' % (1e10,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-0.0, '^ #05.3e')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%5.5G' % (0,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format("", '0<-020.1')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%12.2a' % (1e-7,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format("é€", 'é^-5_.3o')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format("", '+0s')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%+5X' % (0,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-0.0, '0>+12,.1x')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(0, '*^020.3%')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%.2x' % ("é€",)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%5.5r' % (1,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%+012c' % (1e16,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(float("inf"), 'x<+d')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%+5.5f' % (True,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(255, '01.10n')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1, '*= ,.0n')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1e-7, '-5.0X')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(0.0, '= 020,.3e')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%X' % (-1,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(999999.5, '0^+c')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(255, '+,X')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(0.0, '-020.3d')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(10**20, 'é<-')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-1, '20,x')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1e10, '=-012,.0x')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%F' % (1234567,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1/3, '0=20,f')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%  .5e' % (1234567,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(True, '0<-020F')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(True, 'é^20_.3d')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-1234567890123, '-20.10d')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '% 5.2x' % (0,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(5, '5.0g')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%+i' % (5,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(100.0, ' 12,.3o')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%5s' % (1,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format("abc", 'x=#5.1')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%0-.0x' % ("abc",)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1e22, '0= #20c')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(0, 'x>1.10%')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(0.0, '+_.10E')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-255, '12_.0o')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%0-.5c' % (float("nan"),)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-255, 'é<-#012,.3o')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%12f' % (1e16,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(2.5, '0,F')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%+ 5a' % ("abc",)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1234567, '-012F')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1/3, ' #0.10e')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format("é€", '*>+012,E')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1e-7, '*=.3')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1e16, '012_.0%')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%-.2s' % (123456.789,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-0.0, 'é=#5_f')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(2.5, ' 20_.1g')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(float("nan"), ' 20.10F')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1e22, 'é<-012.1X')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '% +.5d' % (2.5,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%0 .2f' % (-0.0,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1e-7, '+020,E')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%.5X' % (-1,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(float("nan"), '+20G')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(10**20, ' 20_.10')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-255, ' 20.1F')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-255, 'é^05.3F')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%5o' % (0.0,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%0+12.0s' % (2.5,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(123456.789, '-1b')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%c' % (float("nan"),)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(0.0, '*<,.10n')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%  .5X' % ("é€",)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(5, 'x=12,.3F')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(1234567, 'x<.1G')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(99999.5, '#5F')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%12.2f' % (255,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(255, '+20.3X')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%5e' % (1,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(0, '0>-#12.10e')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-1234567890123, ' 1_.10n')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%0+12.5r' % (1,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%012f' % (999999.5,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%r' % (-255,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format("", ' #012.0')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(255, '*=-020f')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format("abc", 'x<+05.1x')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%5e' % ("",)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%0#s' % (0.0,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return '%5e' % (123456.789,)
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(-0.0, 'x^12_.0%')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
def t():
    return format(True, 'é< 12.0d')
try: print(repr(t()))
except Exception as e: print(type(e).__name__, e)
