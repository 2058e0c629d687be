namespace ConsoleRegister.CommandLine;

/// <summary>The command line asks for something that is not there. The message says what is.</summary>
internal sealed class UsageException(string message) : Exception(message);
