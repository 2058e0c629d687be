using PosSdk.Devices.Scanning.Gs1.Linting;

namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>Holds one value to the parts and rules of its identifier.</summary>
internal sealed class Gs1Validation(CompanyPrefixLookup? lookup = null)
{
    private readonly Gs1Linters _linters = new(lookup);

    /// <summary>
    /// The mistake of a whole value; null when it is right. Its length is judged first, because a wrong check digit says nothing of a value that is too long.
    /// </summary>
    public BarcodeError? Check(ApplicationIdentifier identifier, string value)
    {
        if (value.Length == 0) return Gs1Errors.EmptyValue(identifier.Code);
        if (value.Length < identifier.MinimumLength) return Gs1Errors.TooShort(identifier.Code);
        if (value.Length > identifier.MaximumLength) return Gs1Errors.TooLong(identifier.Code);
        var at = 0;
        foreach (var part in identifier.Parts)
        {
            var length = Math.Min(part.Maximum, value.Length - at);
            if (length == 0 && part.IsOptional) continue;
            if (length < part.Minimum) return Gs1Errors.TooShort(identifier.Code);
            if (FirstBroken(part, value.Substring(at, length)) is { } broken) return Gs1Errors.Broken(identifier.Code, broken);
            at += length;
        }
        return null;
    }

    private string? FirstBroken(Gs1Part part, string value) =>
        part.Rules.Select(rule => _linters.Lint(rule, value)).FirstOrDefault(broken => broken is not null);
}
