using System.IO.Compression;
using System.Security.Cryptography;

namespace ConsoleRegister.TradeFiles;

/// <summary>A file of trade, plain or gzipped: what it is is told by its content, not by its name.</summary>
internal sealed class TradeFile(string path)
{
    public string Path => path;

    /// <summary>All rows in their order, judged.</summary>
    /// <param name="hash">Fed with the content, unzipped; complete when the rows are. Null for nobody.</param>
    /// <exception cref="TradeFileException">It is not a trade file, or cannot be read to its end.</exception>
    public IEnumerable<TradeRow> Rows(HashAlgorithm? hash = null)
    {
        using var text = new StreamReader(Opened(hash));
        var csv = new CsvReader(text);
        if (!Guarded(csv)) throw new TradeFileException($"{path} is empty.");
        var judge = new RowJudge(TradeColumns.Of(csv.Fields));
        for (var number = 1; Guarded(csv); number++) yield return judge.Judge(number, csv.Fields, csv.Fault);
    }

    private Stream Opened(HashAlgorithm? hash)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
        var zipped = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        Stream content = zipped ? new GZipStream(file, CompressionMode.Decompress) : file;
        return hash is null ? content : new CryptoStream(content, hash, CryptoStreamMode.Read);
    }

    private bool Guarded(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (InvalidDataException e)
        {
            throw new TradeFileException($"{path} is a damaged gzip file: {e.Message}", e);
        }
    }
}
