using Baton.Testing.Postgres;

namespace Baton.Gates.Tests.Standby;

/// <summary>A primary with a streaming standby, and a server that waits for a primary of its own.</summary>
public sealed class StandbyServers : IAsyncLifetime
{
    public StandbyServers() => Standby = new PostgresServer { Primary = Primary };

    public PostgresServer Primary { get; } = new();

    public PostgresServer Standby { get; }

    public PostgresServer Stranger { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (PostgresServer.Missing is not null)
        {
            return;
        }

        await Standby.StartAsync();
        await Stranger.StartAsync();
        await Stranger.StopAsync();
        await File.WriteAllTextAsync(Path.Combine(Stranger.DataFolder, "standby.signal"), "");
        await Stranger.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stranger.DisposeAsync();
        await Standby.DisposeAsync();
        await Primary.DisposeAsync();
    }
}
