using BenchmarkDotNet.Running;
using PosSdk.Benchmarks;
using PosSdk.Benchmarks.Measuring;
using PosSdk.Benchmarks.Memory;
using PosSdk.Benchmarks.Opening;

switch (args)
{
    case [OpenProgram.ChildWord, .. var rest]:
        await OpenProgram.RunChildAsync(rest);
        return 0;
    case [MemoryProgram.ChildWord, .. var rest]:
        await MemoryProgram.RunChildAsync(rest);
        return 0;
    case ["micro", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(Report).Assembly).Run(rest);
        return 0;
    case [var name] when Programs.Named(name) is { } programs:
        return await Programs.RunAsync(programs, folder: null);
    case [var name, "--save", var folder] when Programs.Named(name) is { } programs:
        return await Programs.RunAsync(programs, folder);
    default:
        Console.Error.WriteLine(Programs.Usage);
        return 2;
}
