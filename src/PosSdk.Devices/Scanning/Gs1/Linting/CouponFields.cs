namespace PosSdk.Devices.Scanning.Gs1.Linting;

/// <summary>Walks through a North American coupon's digits. Each step answers whether to go on; the first that does not leaves <see cref="Broken"/>.</summary>
internal sealed class CouponFields(string digits, CompanyPrefixLinter prefix)
{
    private int _at;

    /// <summary>What was wrong; null so far.</summary>
    public string? Broken { get; private set; }

    private string Rest => digits[_at..];

    /// <summary>True, and one step on, when the next optional field is this one.</summary>
    public bool IsField(char flag)
    {
        var isThere = _at < digits.Length && digits[_at] == flag;
        if (isThere) _at++;
        return isThere;
    }

    /// <summary>One digit of the allowed ones.</summary>
    public bool OneOf(string name, string allowed)
    {
        if (_at == digits.Length) return Fails("missing-" + name);
        return allowed.Contains(digits[_at++], StringComparison.Ordinal) || Fails("invalid-" + name);
    }

    /// <summary>A run of digits of known length.</summary>
    public bool Run(string name, int length)
    {
        if (Rest.Length < length) return Fails("truncated-" + name);
        _at += length;
        return true;
    }

    /// <summary>
    /// A digit that tells the length (of the allowed ones, plus <paramref name="more"/>), then as many digits; 9 means none where <paramref name="mayLack"/>.
    /// </summary>
    public bool Sized(string name, string allowed, int more, bool mayLack = false)
    {
        if (_at == digits.Length) return Fails("missing-" + name + "-vli");
        var size = digits[_at++];
        if (mayLack && size == '9') return true;
        return allowed.Contains(size, StringComparison.Ordinal)
            ? Run(name, size - '0' + more)
            : Fails("invalid-" + name + "-length");
    }

    /// <summary>A sized run that begins with a company prefix.</summary>
    public bool Company(string name, string allowed, bool mayLack = false)
    {
        var start = _at + 1;
        if (!Sized(name, allowed, 6, mayLack)) return false;
        if (start >= _at || prefix.First(digits[start.._at]) is not { } broken) return true;
        Broken = broken;
        return false;
    }

    /// <summary>A day; its digits go into <paramref name="date"/>.</summary>
    public bool Date(string name, out string? date)
    {
        date = null;
        if (Rest.Length < 6) return Fails("too-short-for-" + name);
        date = digits.Substring(_at, 6);
        _at += 6;
        return DateLinter.Date(date, 2, isDayOptional: false) is null || Fails("invalid-" + name);
    }

    /// <summary>Nothing is left.</summary>
    public bool End() => _at == digits.Length || Fails("excess-data");

    /// <summary>Stops here for this reason.</summary>
    public bool Fails(string reason)
    {
        Broken ??= "coupon-" + reason;
        return false;
    }
}
