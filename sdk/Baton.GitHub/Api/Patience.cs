using Polly;
using Polly.Retry;

namespace Baton.GitHub.Api;

/// <summary>
/// Which request is sent again, and after how long. A read is harmless. A write is sent again only when GitHub says that it was not done;
/// when nobody knows, the operation looks first (see Publishing/ObservedWrite).
/// </summary>
internal sealed class Patience
{
    /// <summary>A primary limit is over within the hour; a longer wait is a clock that is wrong, or a host that is.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(65);

    private readonly Func<double> _random;

    public Patience(TimeProvider time, Func<double> random)
    {
        _random = random;
        Reads = Pipeline(time, failure => failure.Kind == FailureKind.RateLimited || failure.IsUncertain);
        Writes = Pipeline(time, failure => failure.Kind == FailureKind.RateLimited);
    }

    public ResiliencePipeline<ApiAnswer> Reads { get; }

    public ResiliencePipeline<ApiAnswer> Writes { get; }

    private ResiliencePipeline<ApiAnswer> Pipeline(TimeProvider time, Func<ApiFailure, bool> again) => new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<ApiAnswer>
        {
            MaxRetryAttempts = 6,
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Result?.Failure is { } failure && again(failure) && failure.Wait.GetValueOrDefault() <= Longest),
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(Delay(arguments.Outcome.Result!.Failure!, arguments.AttemptNumber)),
        })
        .Build();

    /// <summary>"Wait for at least one minute before retrying … wait for an exponentially increasing amount of time between retries."</summary>
    private TimeSpan Delay(ApiFailure failure, int attempt)
    {
        var start = failure.Wait ?? TimeSpan.FromSeconds(failure.Kind == FailureKind.RateLimited ? 60 : 1);
        return failure.Wait is null ? start * Math.Pow(2, attempt) * (1 + (_random() / 4)) : start + TimeSpan.FromSeconds(_random());
    }
}
