namespace ConsoleRegister.TradeFiles;

/// <summary>A file that cannot be read as a trade file at all; a single bad row is refused instead.</summary>
internal sealed class TradeFileException(string message, Exception? innerException = null) : Exception(message, innerException);
