namespace PosSdk.Devices.Printing;

/// <summary>Writes the text of a job in the code pages of a model, changing the page where a character asks for it. What no page has becomes a question mark.</summary>
internal sealed class CodePageText(CodePageSet pages, IPrinterLanguage language)
{
    private int _current;

    /// <summary>Selects the first page, as a job begins.</summary>
    public void Begin(JobBytes job) => Select(0, job);

    public void Write(ReadOnlySpan<char> text, JobBytes job, MissingCharacters missing)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (pages.TryWrite(_current, text[i], job)) continue;
            var better = pages.BestFor(text[i..]);
            if (better < 0)
            {
                job.Write((byte)'?');
                if (missing.AddAt(text, i) == 2) i++;
                continue;
            }
            Select(better, job);
            pages.TryWrite(better, text[i], job);
        }
    }

    private void Select(int page, JobBytes job)
    {
        _current = page;
        language.SelectCodeTable(pages.NumberOf(page), job);
    }
}
