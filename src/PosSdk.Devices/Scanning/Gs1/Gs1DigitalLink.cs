using System.Buffers;
using PosSdk.Devices.Scanning.Gs1.Linting;

namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>
/// Reads and writes uncompressed GS1 Digital Links: <c>https://example.com/01/09520123456788/10/ABC?17=261231</c>. The path holds a primary
/// key and its qualifiers in their order, the query what else is known; any host and any path in front will do.
/// </summary>
public sealed class Gs1DigitalLink
{
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private static readonly SearchValues<char> NotInHost = SearchValues.Create("_~?#@!$&'()*+,;=%");
    private static readonly string[] Schemes = ["https://", "HTTPS://", "http://", "HTTP://"];

    private readonly Gs1Validation _validation;
    private readonly bool _allowsShortGtin;

    /// <summary>Reads with GS1's rules.</summary>
    /// <param name="allowsShortGtin">
    /// A GTIN-8, -12 or -13 may stand in the path as older links have it; it is filled up to fourteen digits. In the query it always may.
    /// </param>
    /// <param name="lookup">Who holds which company prefix; null when nobody is asked.</param>
    public Gs1DigitalLink(bool allowsShortGtin = true, CompanyPrefixLookup? lookup = null)
    {
        _allowsShortGtin = allowsShortGtin;
        _validation = new Gs1Validation(lookup);
    }

    /// <summary>True for an address that may be a Digital Link: its scheme is http or https, in small letters or capitals but not mixed.</summary>
    public static bool IsAddress(string text) => Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.Ordinal));

    /// <summary>Reads a link's elements: those of the path, then those of the query.</summary>
    public Gs1Reading Read(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (uri.AsSpan().ContainsAnyExcept(Allowed)) return Failed(LinkErrors.IllegalCharacter);
        if (!IsAddress(uri)) return Failed(LinkErrors.Scheme);
        var host = uri.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = uri.IndexOf('/', host);
        if (path <= host) return Failed(LinkErrors.NoPath);
        if (uri.AsSpan(host, path - host).ContainsAny(NotInHost)) return Failed(LinkErrors.Host);
        var fragment = uri.IndexOf('#', path);
        var (route, query) = Cut(fragment < 0 ? uri[path..] : uri[path..fragment], '?');
        List<BarcodeElement> elements = [];
        var error = ReadPath(route, elements) ?? ReadQuery(query, elements);
        return new Gs1Reading([.. elements], error);
    }

    /// <summary>Writes a link: the first primary key among the elements with its qualifiers, the others as the query, those of fixed length first.</summary>
    /// <param name="stem">Where the link leads, such as <c>https://id.gs1.org</c>; a slash at its end is dropped.</param>
    /// <param name="elements">At least one primary key; of a repeated identifier the first counts.</param>
    public static Gs1Writing Write(string stem, IReadOnlyList<BarcodeElement> elements)
    {
        ArgumentNullException.ThrowIfNull(stem);
        ArgumentNullException.ThrowIfNull(elements);
        List<(BarcodeElement Element, ApplicationIdentifier Identifier)> known = [];
        foreach (var element in elements.DistinctBy(element => element.Ai))
        {
            if (!Gs1Dictionary.TryGet(element.Ai, out var identifier)) return new Gs1Writing(null, Gs1Errors.UnknownIdentifier(element.Ai));
            known.Add((element, identifier));
        }
        if (known.Find(pair => pair.Identifier.LinkQualifiers is not null).Identifier is not { } key) return new Gs1Writing(null, LinkErrors.NoKey);
        var route = LinkPaths.Best(key, [.. known.Select(pair => pair.Element.Ai)]);
        var attributes = known.Where(pair => !route.Contains(pair.Element.Ai)).OrderBy(pair => pair.Identifier.NeedsSeparator).ToList();
        if (attributes.Find(pair => !pair.Identifier.IsLinkAttribute).Element is { } other) return new Gs1Writing(null, LinkErrors.NotAttribute(other.Ai));
        var values = known.ToDictionary(pair => pair.Element.Ai, pair => pair.Element.Value);
        var path = string.Concat(route.Select(ai => $"/{ai}/{LinkEscapes.Escape(values[ai], isQuery: false)}"));
        var query = attributes.Select(pair => $"{pair.Element.Ai}={LinkEscapes.Escape(pair.Element.Value, isQuery: true)}");
        var address = (stem.EndsWith('/') ? stem[..^1] : stem) + path;
        return new Gs1Writing(attributes.Count == 0 ? address : $"{address}?{string.Join('&', query)}", null);
    }

    private BarcodeError? ReadPath(string route, List<BarcodeElement> elements)
    {
        var words = route.Split('/');
        var root = RootOf(words);
        if (root < 0) return LinkErrors.NoKey;
        for (var i = root; i + 1 < words.Length; i += 2)
        {
            var identifier = LinkPaths.Identifier(words[i])!;
            if (Add(identifier, words[i + 1], isQuery: false, elements) is { } error) return error;
        }
        return LinkPaths.IsValid([.. elements.Select(element => element.Ai)]) ? null : LinkErrors.Order;
    }

    // Because the path in front may hold anything, the pairs are walked from the end until one is a primary key.
    private static int RootOf(string[] words)
    {
        for (var i = words.Length - 2; i >= 1 && LinkPaths.Identifier(words[i]) is { } identifier; i -= 2)
            if (identifier.LinkQualifiers is not null)
                return i;
        return -1;
    }

    private BarcodeError? ReadQuery(string query, List<BarcodeElement> elements)
    {
        var route = elements.Select(element => element.Ai).ToList();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (code, value) = Cut(pair, '=');
            if (code.Length == pair.Length || code.Length == 0 || !TextLinter.IsDigits(code)) continue;
            if (!Gs1Dictionary.TryGet(code, out var identifier)) return Gs1Errors.UnknownIdentifier(code);
            if (elements.Any(element => element.Ai == code)) return LinkErrors.Repeated(code);
            if (!identifier.IsLinkAttribute) return LinkErrors.NotAttribute(code);
            if (LinkPaths.BelongsIn(route, code)) return LinkErrors.BelongsInPath(code);
            if (Add(identifier, value, isQuery: true, elements) is { } error) return error;
        }
        return null;
    }

    private BarcodeError? Add(ApplicationIdentifier identifier, string escaped, bool isQuery, List<BarcodeElement> elements)
    {
        var value = LinkEscapes.Unescape(escaped, isQuery);
        if (value.Contains('\0', StringComparison.Ordinal)) return Gs1Errors.IllegalCharacter;
        if (identifier.Code == "01" && (isQuery || _allowsShortGtin) && value.Length is 8 or 12 or 13)
            value = value.PadLeft(14, '0');
        if (_validation.Check(identifier, value) is { } error) return error;
        elements.Add(new BarcodeElement(identifier.Code, value));
        return null;
    }

    private static (string Before, string After) Cut(string text, char at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, "") : (text[..index], text[(index + 1)..]);
    }

    private static Gs1Reading Failed(BarcodeError error) => new([], error);
}
