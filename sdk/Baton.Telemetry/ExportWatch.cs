namespace Baton.Telemetry;

/// <summary>Sees what the receiver answers: OpenTelemetry itself tells nobody but its own event source.</summary>
internal sealed class ExportWatch
{
    private volatile string? failure;

    /// <summary>Why the last export failed; null when it did not.</summary>
    public string? Failure => failure;

    /// <summary>A client for an exporter.</summary>
    /// <param name="timeout">How long one request may take.</param>
    public HttpClient Client(TimeSpan timeout) => new(new Handler(this)) { Timeout = timeout };

    private sealed class Handler(ExportWatch watch) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null })
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return Seen(request, base.Send(request, cancellationToken));
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
            {
                watch.failure = $"{Place(request)}: {Reason(exception)}";
                throw;
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return Seen(request, await base.SendAsync(request, cancellationToken));
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
            {
                watch.failure = $"{Place(request)}: {Reason(exception)}";
                throw;
            }
        }

        private HttpResponseMessage Seen(HttpRequestMessage request, HttpResponseMessage response)
        {
            watch.failure = response.IsSuccessStatusCode ? null : $"{Place(request)} answered {(int)response.StatusCode}";
            return response;
        }

        private static string Reason(Exception exception) => exception is OperationCanceledException ? "no answer in time" : exception.GetBaseException().Message;

        /// <summary>Without a user, a password or a query.</summary>
        private static string Place(HttpRequestMessage request) => request.RequestUri!.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
    }
}
