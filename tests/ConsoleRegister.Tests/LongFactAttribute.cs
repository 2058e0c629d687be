namespace ConsoleRegister.Tests;

/// <summary>A fact that takes minutes: only with <c>POSSDK_LONG=1</c>.</summary>
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("POSSDK_LONG") != "1") Skip = "Takes minutes: set POSSDK_LONG=1.";
    }
}
