using Baton.Testing.GitHub;

namespace Baton.Benchmarks.Uploads;

/// <summary>The GitHub on loopback in a process of its own, so that its memory and its garbage are not the client's.</summary>
internal static class UploadServer
{
    public const string Commit = "1111111111111111111111111111111111111111";
    public const string Token = "a-token-that-writes";

    /// <summary>Prints its address, and serves until its input ends.</summary>
    public static async Task<int> ServeAsync()
    {
        await using var server = await GitHubServer.StartAsync();
        server.Repositories[0].Commits.Add(Commit);
        Console.WriteLine(server.Url);
        while (await Console.In.ReadLineAsync() is not null)
        {
        }

        return 0;
    }
}
