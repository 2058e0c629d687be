using System.Runtime.CompilerServices;

namespace PosSdk.Architecture.Tests.Fixtures;

// One of each fault, and two that are right.
internal sealed class AsyncFaults : IAsyncDisposable
{
    public static Task Unnamed(CancellationToken cancellationToken) => Task.FromCanceled(cancellationToken);

    public Task ForgotAsync() => Task.FromResult(this);

    public async IAsyncEnumerable<int> ListAsync()
    {
        await ForgotAsync();
        yield return 1;
    }

    public async void Forgets() => await ForgotAsync();

    public static async IAsyncEnumerable<int> RightAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Unnamed(cancellationToken);
        yield return 1;
    }

    public ValueTask DisposeAsync() => new(ForgotAsync());
}

internal interface IAsyncPort
{
    ValueTask<int> ReadAsync(CancellationToken cancellationToken = default);
}
