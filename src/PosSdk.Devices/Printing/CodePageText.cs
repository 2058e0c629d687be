namespace PosSdk.Devices.Printing;

/// <summary>Writes text in the code pages a printer has, changing the page where a character asks for it. What no page has becomes a question mark and a warning.</summary>
internal sealed class CodePageText
{
    private readonly IPrinterLanguage _language;
    private readonly (int Number, CodePage Page)[] _pages;
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private int _current;

    public CodePageText(PrinterProfile profile, IPrinterLanguage language)
    {
        _language = language;
        _pages =
        [
            .. profile.CodeTables
                .OrderBy(table => profile.Preferred.Contains(table.Name) ? profile.Preferred.ToList().IndexOf(table.Name) : int.MaxValue)
                .Select(table => (table.Number, CodePages.Find(table.Name)))
                .Where(table => table.Item2 is not null).Select(table => (table.Number, table.Item2!)),
        ];
    }

    /// <summary>The characters that no page has, each once.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>Selects the first page, as a job begins.</summary>
    public void Begin(JobBytes job)
    {
        _missing.Clear();
        Select(0, job);
    }

    public void Write(ReadOnlySpan<char> text, JobBytes job)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = Composed(text, ref i);
            if (TryWrite(_pages[_current].Page, character, job)) continue;
            var better = BestFor(text[i..], character);
            if (better < 0)
            {
                _missing.Add(char.IsHighSurrogate(character) && i + 1 < text.Length ? new string(text.Slice(i++, 2)) : character.ToString());
                job.Write((byte)'?');
                continue;
            }
            Select(better, job);
            TryWrite(_pages[better].Page, character, job);
        }
    }

    // Because a text may come with its marks apart (as some databases keep it) and printers want whole letters.
    private static char Composed(ReadOnlySpan<char> text, ref int i)
    {
        var character = text[i];
        while (i + 1 < text.Length && text[i + 1] is >= '\u0300' and <= '\u036F' && Diacritics.TryJoin(character, text[i + 1], out var joined)) (character, i) = (joined, i + 1);
        return character;
    }

    private int BestFor(ReadOnlySpan<char> text, char first)
    {
        var (best, longest) = (-1, 0);
        for (var page = 0; page < _pages.Length; page++)
        {
            if (!Has(_pages[page].Page, first)) continue;
            var run = 1;
            while (run < text.Length && Has(_pages[page].Page, text[run])) run++;
            if (run > longest) (best, longest) = (page, run);
        }
        return best;
    }

    private static bool Has(CodePage page, char character) => page.TryEncode(character, out _) || IsToneOf(page, character, out _, out _);

    private static bool TryWrite(CodePage page, char character, JobBytes job)
    {
        if (page.TryEncode(character, out var value)) job.Write(value);
        else if (IsToneOf(page, character, out var vowel, out var tone))
        {
            job.Write(vowel);
            job.Write(tone);
        }
        else return false;
        return true;
    }

    // Code page 1258 has the vowels of Vietnamese and the tones, not both in one: the tone follows.
    private static bool IsToneOf(CodePage page, char character, out byte vowel, out byte tone)
    {
        (vowel, tone) = (0, 0);
        return page.Name == "CP1258" && Diacritics.TrySplit(character, out var plain, out var mark) && Diacritics.IsVietnameseTone(mark)
            && page.TryEncode(plain, out vowel) && page.TryEncode(mark, out tone);
    }

    private void Select(int page, JobBytes job)
    {
        _current = page;
        _language.SelectCodeTable((byte)_pages[page].Number, job);
    }
}
