using System.Text;

namespace ConsoleRegister.TradeFiles;

/// <summary>Reads RFC 4180 a record at a time: quotes, commas, doubled quotes and line ends within quotes, LF, CRLF or CR. Memory does not grow with the file.</summary>
internal sealed class CsvReader(TextReader text)
{
    // Because one quote that is never closed would otherwise take the rest of the file into memory.
    private const int LongestRecord = 1 << 20;

    private readonly char[] _buffer = new char[32 * 1024];
    private readonly StringBuilder _field = new();
    private readonly List<string> _fields = [];
    private int _next;
    private int _filled;
    private int _length;

    /// <summary>The fields of the record that was read last; used again for the next one.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>What is wrong with the record that was read last; null when it is well formed.</summary>
    public string? Fault { get; private set; }

    /// <summary>Reads the next record; false at the end. Empty lines are none.</summary>
    public bool Read()
    {
        while (Peek() is '\n' or '\r') _next++;
        if (Peek() < 0) return false;
        Begin();
        while (ReadField() == ',') _next++;
        if (Peek() == '\r') _next++;
        if (Peek() == '\n') _next++;
        return true;
    }

    private void Begin()
    {
        _fields.Clear();
        _length = 0;
        Fault = null;
    }

    /// <summary>Takes one field, and says what comes after it without taking that.</summary>
    private int ReadField()
    {
        _field.Clear();
        if (Peek() == '"') ReadQuoted();
        while (Peek() is >= 0 and not (',' or '\n' or '\r')) Take();
        _fields.Add(_field.ToString());
        return Peek();
    }

    private void ReadQuoted()
    {
        _next++;
        while (true)
        {
            var c = Peek();
            if (c < 0)
            {
                Fault ??= "A quote is never closed.";
                return;
            }
            if (c != '"')
            {
                Take();
                continue;
            }
            _next++;
            if (Peek() != '"') break;
            Take();
        }
        if (Peek() is >= 0 and not (',' or '\n' or '\r')) Fault ??= "Text follows a closing quote.";
    }

    private void Take()
    {
        var c = _buffer[_next++];
        if (++_length <= LongestRecord) _field.Append(c);
        else Fault ??= $"The row is longer than {LongestRecord} characters.";
    }

    private int Peek()
    {
        if (_next < _filled) return _buffer[_next];
        _filled = text.Read(_buffer, 0, _buffer.Length);
        _next = 0;
        return _filled > 0 ? _buffer[0] : -1;
    }
}
