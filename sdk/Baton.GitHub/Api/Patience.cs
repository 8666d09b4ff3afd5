using Polly;
using Polly.Retry;

namespace Baton.GitHub.Api;

/// <summary>
/// Which request is sent again, and after how long. A read is harmless. A write is sent again only when GitHub says that it was not done;
/// when nobody knows, the operation looks first (see Publishing/ObservedWrite). A limit is one for all: whoever meets it stops the others too.
/// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
/// </summary>
internal sealed class Patience
{
    /// <summary>A primary limit is over within the hour; a longer wait is a clock that is wrong, or a host that is.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(65);

    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly ResiliencePipeline<ApiAnswer> _reads;
    private readonly ResiliencePipeline<ApiAnswer> _writes;
    private readonly ResiliencePipeline<ApiAnswer> _pages;
    private readonly Lock _one = new();
    private long _since;
    private TimeSpan _closed;

    public Patience(TimeProvider time, Func<double> random)
    {
        _time = time;
        _random = random;
        _reads = Pipeline((failure, _) => failure.Kind == FailureKind.RateLimited || failure.IsUncertain);
        _writes = Pipeline((failure, _) => failure.Kind == FailureKind.RateLimited);
        _pages = Pipeline((failure, attempt) => failure.Kind == FailureKind.RateLimited || (failure.IsUncertain && (attempt == 0 || !failure.IsTimeout)));
    }

    /// <summary>Sends a request, as often as it deserves, and not while a limit lasts.</summary>
    public async Task<T> SendAsync<T>(RequestKind kind, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken)
        where T : ApiAnswer => await (kind switch { RequestKind.Write => _writes, RequestKind.LargePage => _pages, _ => _reads }).ExecuteAsync(
        async token =>
        {
            for (TimeSpan left; (left = Left()) > TimeSpan.Zero;)
            {
                await Task.Delay(left, _time, token);
            }

            return await send(token);
        },
        cancellationToken);

    private ResiliencePipeline<ApiAnswer> Pipeline(Func<ApiFailure, int, bool> again) => new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = _time }
        .AddRetry(new RetryStrategyOptions<ApiAnswer>
        {
            MaxRetryAttempts = 6,
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Result?.Failure is { } failure && again(failure, arguments.AttemptNumber) && failure.Wait.GetValueOrDefault() <= Longest),
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(Delay(arguments.Outcome.Result!.Failure!, arguments.AttemptNumber)),
        })
        .Build();

    /// <summary>"Wait for at least one minute before retrying … wait for an exponentially increasing amount of time between retries."</summary>
    private TimeSpan Delay(ApiFailure failure, int attempt)
    {
        var start = failure.Wait ?? TimeSpan.FromSeconds(failure.Kind == FailureKind.RateLimited ? 60 : 1);
        var delay = failure.Wait is null ? start * Math.Pow(2, attempt) * (1 + (_random() / 4)) : start + TimeSpan.FromSeconds(_random());
        if (failure.Kind == FailureKind.RateLimited)
        {
            Close(delay);
        }

        return delay;
    }

    private void Close(TimeSpan delay)
    {
        lock (_one)
        {
            (_since, _closed) = Left() < delay ? (_time.GetTimestamp(), delay) : (_since, _closed);
        }
    }

    /// <summary>How long nothing is sent.</summary>
    private TimeSpan Left()
    {
        lock (_one)
        {
            return _closed - _time.GetElapsedTime(_since);
        }
    }
}
