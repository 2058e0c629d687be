namespace PosSdk.Devices.Printing;

/// <summary>Breaks rows of columns into lines: each cell is wrapped within its width. Used for one row after the other, so that a receipt needs one buffer.</summary>
internal sealed class RowLines
{
    private LineBreaker[] _cells = [];
    private char[] _line = [];
    private IReadOnlyList<ReceiptColumn> _columns = [];
    private int _share;

    /// <summary>Begins a row.</summary>
    public void Begin(IReadOnlyList<ReceiptColumn> columns, int width)
    {
        _columns = columns;
        var (taken, flexible) = (0, 0);
        for (var i = 0; i < columns.Count; i++)
        {
            taken += Math.Max(0, columns[i].Width);
            if (columns[i].Width <= 0) flexible++;
        }
        _share = Math.Max(1, (width - taken) / Math.Max(1, flexible));
        if (_cells.Length < columns.Count) _cells = new LineBreaker[columns.Count];
        for (var i = 0; i < columns.Count; i++) _cells[i] = new(columns[i].Text, TextWidth(i));
        if (_line.Length < taken + _share * flexible) _line = new char[taken + _share * flexible];
    }

    /// <summary>The next line of the row, without blanks at its end; false when no cell has more.</summary>
    public bool TryNext(out ReadOnlySpan<char> line)
    {
        var (at, any) = (0, false);
        for (var i = 0; i < _columns.Count; i++)
        {
            any |= _cells[i].TryNext(out var text);
            var width = Width(i);
            var cell = _line.AsSpan(at, width);
            cell.Fill(' ');
            text.CopyTo(cell[ReceiptLayout.Before(text.Length, _columns[i].Alignment, TextWidth(i))..]);
            at += width;
        }
        line = _line.AsSpan(0, at).TrimEnd(' ');
        return any;
    }

    private int Width(int i) => _columns[i].Width > 0 ? _columns[i].Width : _share;

    // Because a name that fills its column must not run into the price behind it.
    private int TextWidth(int i) => _columns[i].Width > 0 || i == _columns.Count - 1 ? Width(i) : Math.Max(1, _share - 1);
}
