using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests;

public class NoFileOutgrowsOneSittingTests
{
    // Tests may be longer, because tables of examples are read line by line and not as a whole.
    [Theory]
    [InlineData("src", 300)]
    [InlineData("samples", 300)]
    [InlineData("benchmarks", 300)]
    [InlineData("tests", 350)]
    public void A_file_is_read_in_one_sitting(string folder, int limit) => Offenders.AssertNone(
        $"A file in {folder} has at most {limit} lines. If it needs headings it needs a second file.",
        TooLong(RepositoryRoot.At(folder), limit));

    [Fact]
    public void A_file_one_line_too_long_is_seen_and_build_output_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("possdk-sitting-");
        try
        {
            File.WriteAllLines(Path.Combine(folder.FullName, "Fits.cs"), new string[3]);
            File.WriteAllLines(Path.Combine(folder.FullName, "Outgrown.cs"), new string[4]);
            File.WriteAllLines(Path.Combine(folder.CreateSubdirectory("obj").FullName, "Generated.cs"), new string[4]);

            Assert.Equal(["Outgrown.cs has 4 lines"], TooLong(folder.FullName, limit: 3));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> TooLong(string folder, int limit) =>
        from path in RepositoryFiles.Sources(folder)
        let lines = File.ReadLines(path).Count()
        where lines > limit
        select $"{RepositoryFiles.Relative(folder, path)} has {lines} lines";
}
