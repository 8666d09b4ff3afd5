namespace Baton.Testing.GitHub;

/// <summary>The requests that arrived, and what goes wrong with those to come.</summary>
public sealed class Traffic
{
    private readonly List<LoggedRequest> _requests = [];
    private readonly List<Fault> _faults = [];
    private readonly List<Hold> _holds = [];
    private bool _dead;

    /// <summary>Everything that arrived.</summary>
    public IReadOnlyList<LoggedRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>What could change something, in the order it arrived.</summary>
    public IReadOnlyList<LoggedRequest> Writes => [.. Requests.Where(r => r.IsWrite)];

    /// <summary>Lets something go wrong.</summary>
    public Fault Plan(Fault fault)
    {
        lock (_requests)
        {
            _faults.Add(fault);
        }

        return fault;
    }

    /// <summary>The client is started again: it is heard, and requests are counted from 1.</summary>
    public void Restart()
    {
        lock (_requests)
        {
            _dead = false;
            _faults.Clear();
            _holds.Clear();
            _requests.Clear();
        }
    }

    /// <summary>Keeps a request waiting.</summary>
    public Hold Plan(Hold hold)
    {
        lock (_requests)
        {
            _holds.Add(hold);
        }

        return hold;
    }

    /// <summary>Whatever is still held goes on, so that a test that fails ends.</summary>
    internal void ReleaseAll()
    {
        lock (_requests)
        {
            _holds.ForEach(h => h.Release());
        }
    }

    internal async Task PassAsync(LoggedRequest request, Moment at)
    {
        Hold? hold;
        lock (_requests)
        {
            hold = _holds.Find(h => h.Request == request.Number && h.At == at);
        }

        await (hold?.WaitAsync() ?? Task.CompletedTask);
    }

    internal LoggedRequest? Log(string method, string path, string authorization, bool hasBody = false)
    {
        lock (_requests)
        {
            if (_dead)
            {
                return null;
            }

            var request = new LoggedRequest(_requests.Count + 1, method, path, authorization) { HasBody = hasBody };
            _requests.Add(request);
            return request;
        }
    }

    internal Fault? FaultOf(LoggedRequest request)
    {
        lock (_requests)
        {
            return _faults.Find(f => f.Path is { } path ? request.Path.EndsWith(path, StringComparison.Ordinal) : f.Request == request.Number);
        }
    }

    internal void Happens(Fault fault)
    {
        lock (_requests)
        {
            fault.Happened = true;
            _dead |= fault.ForEver;
        }

        fault.Then?.Invoke();
    }
}
