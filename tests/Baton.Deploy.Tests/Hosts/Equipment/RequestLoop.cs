using System.Collections.Concurrent;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>Sends requests, two at a time, each in a connection of its own, until it is asked for what failed.</summary>
internal sealed class RequestLoop : IAsyncDisposable
{
    private readonly CancellationTokenSource ends = new();
    private readonly ConcurrentBag<string> failures = [];
    private readonly ConcurrentDictionary<string, int> answers = new();
    private readonly Task running;
    private int count;

    public RequestLoop(Uri url) => running = Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => SendAsync(url))));

    public int Count => count;

    public IEnumerable<string> Answers => answers.Keys;

    public async Task<IReadOnlyCollection<string>> FailuresAsync()
    {
        await ends.CancelAsync();
        await running;
        return failures;
    }

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        await running;
        ends.Dispose();
    }

    private async Task SendAsync(Uri url)
    {
        while (!ends.IsCancellationRequested)
        {
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            try
            {
                using var response = await client.GetAsync(url);
                var answer = await response.Content.ReadAsStringAsync();
                if (response.IsSuccessStatusCode)
                {
                    answers.AddOrUpdate(answer, 1, (_, n) => n + 1);
                }
                else
                {
                    failures.Add($"{(int)response.StatusCode} {answer}");
                }
            }
            catch (HttpRequestException exception)
            {
                failures.Add(exception.Message);
            }

            Interlocked.Increment(ref count);
            await Task.Delay(5);
        }
    }
}
