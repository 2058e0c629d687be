namespace PosSdk.Devices.Scanning.Gs1.Linting;

/// <summary>The rules of the dictionary by the names it gives them. A rule answers the name of what is wrong (<c>illegal-month</c>), or null.</summary>
internal sealed class Gs1Linters
{
    private readonly Dictionary<string, Func<string, string?>> _byName;

    /// <summary>All rules; those of company prefixes ask <paramref name="lookup"/> when there is one.</summary>
    public Gs1Linters(CompanyPrefixLookup? lookup = null)
    {
        var prefix = new CompanyPrefixLinter(lookup);
        var coupon = new CouponLinter(prefix);
        _byName = new Dictionary<string, Func<string, string?>>
        {
            ["csetnumeric"] = TextLinter.Digits,
            ["cset82"] = TextLinter.CharacterSet82,
            ["cset39"] = TextLinter.CharacterSet39,
            ["cset64"] = TextLinter.CharacterSet64,
            ["hasnondigit"] = TextLinter.HasNonDigit,
            ["hyphen"] = TextLinter.Hyphens,
            ["importeridx"] = TextLinter.ImporterIndex,
            ["pcenc"] = TextLinter.PercentEncoding,
            ["iso3166"] = CodeListLinter.Of("iso3166", "not-iso3166"),
            ["iso3166999"] = CodeListLinter.Of("iso3166", "not-iso3166-or-999", "999"),
            ["iso3166alpha2"] = CodeListLinter.Of("iso3166alpha2", "not-iso3166-alpha2"),
            ["iso4217"] = CodeListLinter.Of("iso4217", "not-iso4217"),
            ["mediatype"] = CodeListLinter.Of("mediatype", "invalid-media-type"),
            ["packagetype"] = CodeListLinter.Of("packagetype", "invalid-package-type"),
            ["iso5218"] = CodeListLinter.OneOf("invalid-biological-sex-code", "0", "1", "2", "9"),
            ["winding"] = CodeListLinter.OneOf("invalid-winding-direction", "0", "1", "9"),
            ["yesno"] = CodeListLinter.OneOf("not-zero-or-one", "0", "1"),
            ["csum"] = CheckLinter.Digit,
            ["csumalpha"] = CheckLinter.Pair,
            ["iban"] = CheckLinter.Iban,
            ["yymmdd"] = value => DateLinter.Date(value, 2, isDayOptional: false),
            ["yymmd0"] = value => DateLinter.Date(value, 2, isDayOptional: true),
            ["yyyymmdd"] = value => DateLinter.Date(value, 4, isDayOptional: false),
            ["yyyymmd0"] = value => DateLinter.Date(value, 4, isDayOptional: true),
            ["hh"] = value => DateLinter.Clock(value, "hour", 23),
            ["mi"] = value => DateLinter.Clock(value, "minute", 59),
            ["ss"] = value => DateLinter.Clock(value, "second", 59),
            ["hhmi"] = DateLinter.HourAndMinute,
            ["latitude"] = value => NumberLinter.Coordinate(value, "latitude", 180),
            ["longitude"] = value => NumberLinter.Coordinate(value, "longitude", 360),
            ["nonzero"] = NumberLinter.NonZero,
            ["nozeroprefix"] = NumberLinter.NoZeroPrefix,
            ["zero"] = NumberLinter.Zero,
            ["pieceoftotal"] = NumberLinter.PieceOfTotal,
            ["posinseqslash"] = NumberLinter.PositionInSequence,
            ["gcppos1"] = prefix.First,
            ["gcppos2"] = prefix.Second,
            ["couponcode"] = coupon.Code,
            ["couponposoffer"] = coupon.PositiveOffer,
        };
    }

    /// <summary>What is wrong with the value by this rule; null when nothing is.</summary>
    public string? Lint(string rule, string value) => _byName[rule](value);
}
