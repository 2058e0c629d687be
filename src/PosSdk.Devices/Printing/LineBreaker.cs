namespace PosSdk.Devices.Printing;

/// <summary>Breaks a text into lines: where it breaks itself, between words, and within a word only when it is longer than a line.</summary>
internal struct LineBreaker
{
    private readonly string _text;
    private readonly int _columns;
    private int _at;

    // Because a letter and a mark that is kept apart from it take one column, and must not be parted.
    public LineBreaker(string text, int columns) => (_text, _columns) = (Diacritics.Compose(text.ReplaceLineEndings("\n")), Math.Max(1, columns));

    /// <summary>The next line, without blanks where it was broken; false when there are no more.</summary>
    public bool TryNext(out ReadOnlySpan<char> line)
    {
        line = default;
        if (_text is null || _at > _text.Length) return false;
        var rest = _text.AsSpan(_at);
        var end = rest.IndexOf('\n');
        var paragraph = end < 0 ? rest : rest[..end];
        if (paragraph.Length <= _columns)
        {
            _at += paragraph.Length + 1;
            line = paragraph;
            return true;
        }
        var space = paragraph[..(_columns + 1)].LastIndexOf(' ');
        var taken = space > 0 ? space : _columns;
        line = paragraph[..taken].TrimEnd();
        var next = paragraph[taken..].TrimStart(' ');
        _at += paragraph.Length - next.Length + (next.IsEmpty ? 1 : 0);
        return true;
    }
}
