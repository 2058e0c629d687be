namespace PosSdk.Devices.Printing;

/// <summary>The code pages of a model, the best first. Knows which page takes which characters; thread-safe.</summary>
internal sealed class CodePageSet
{
    private readonly (byte Number, CodePage Page)[] _pages;

    public CodePageSet(PrinterProfile profile)
    {
        List<string> preferred = [.. profile.Preferred];
        _pages =
        [
            .. profile.CodeTables
                .OrderBy(table => preferred.Contains(table.Name) ? preferred.IndexOf(table.Name) : int.MaxValue)
                .Select(table => (Number: (byte)table.Number, Page: CodePages.Find(table.Name)))
                .Where(table => table.Page is not null).Select(table => (table.Number, table.Page!)),
        ];
    }

    public byte NumberOf(int page) => _pages[page].Number;

    /// <summary>The page that takes the longest run of a text from its first character on; -1 when none takes even that.</summary>
    public int BestFor(ReadOnlySpan<char> text)
    {
        var (best, longest) = (-1, 0);
        for (var page = 0; page < _pages.Length; page++)
        {
            var run = 0;
            while (run < text.Length && Has(_pages[page].Page, text[run])) run++;
            if (run > longest) (best, longest) = (page, run);
        }
        return best;
    }

    /// <summary>How many characters of a text no page has.</summary>
    public int CountMissing(ReadOnlySpan<char> text)
    {
        var missing = 0;
        foreach (var character in text)
            if (character is < ' ' or > '~' && BestFor([character]) < 0) missing++;
        return missing;
    }

    /// <summary>Writes a character as a page has it; false when it has not.</summary>
    public bool TryWrite(int page, char character, JobBytes job)
    {
        if (_pages[page].Page.TryEncode(character, out var value)) job.Write(value);
        else if (IsToneOf(_pages[page].Page, character, out var vowel, out var tone)) job.Write(vowel, tone);
        else return false;
        return true;
    }

    private static bool Has(CodePage page, char character) => page.TryEncode(character, out _) || IsToneOf(page, character, out _, out _);

    // Code page 1258 has the vowels of Vietnamese and the tones, not both in one: the tone follows.
    private static bool IsToneOf(CodePage page, char character, out byte vowel, out byte tone)
    {
        (vowel, tone) = (0, 0);
        return page.Name == "CP1258" && Diacritics.TrySplit(character, out var plain, out var mark) && Diacritics.IsVietnameseTone(mark)
            && page.TryEncode(plain, out vowel) && page.TryEncode(mark, out tone);
    }
}
