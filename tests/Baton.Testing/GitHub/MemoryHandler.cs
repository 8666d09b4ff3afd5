using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Baton.Testing.GitHub;

/// <summary>
/// Carries requests to the worlds of <see cref="LoopbackHost"/> without a socket. To the client a connection that is cut looks as it does on loopback: before the answer an
/// <see cref="HttpRequestException"/>, in the middle of the answer's body an <see cref="IOException"/>. Whole bodies arrive at once: for tests in which nothing hangs on the network itself.
/// </summary>
public sealed class MemoryHandler : HttpMessageHandler
{
    /// <summary>The one for all worlds.</summary>
    public static MemoryHandler Shared { get; } = new();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = new MemoryStream((int)(request.Content?.Headers.ContentLength ?? 0));
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(sent, cancellationToken);
            sent.Position = 0;
        }

        var exchange = new Exchange(request, sent);
        await using (cancellationToken.UnsafeRegister(static e => ((Exchange)e!).Abort(), exchange))
        {
            // Uploads side by side are served side by side.
            var work = request.Content is null ? LoopbackHost.AnswerAsync(exchange.Http) : Task.Run(() => LoopbackHost.AnswerAsync(exchange.Http), CancellationToken.None);
            await work.WaitAsync(cancellationToken);
        }

        // Whoever was cancelled while it was answered hears nothing of the answer.
        cancellationToken.ThrowIfCancellationRequested();
        return exchange.Response(request);
    }

    private sealed class Exchange : IHttpRequestLifetimeFeature, IDisposable
    {
        private readonly CancellationTokenSource _aborted = new();
        private readonly MemoryStream _body = new();

        public Exchange(HttpRequestMessage request, Stream sent)
        {
            Http = new DefaultHttpContext();
            Http.Features.Set<IHttpRequestLifetimeFeature>(this);
            Http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(_body));
            RequestAborted = _aborted.Token;
            var (to, uri) = (Http.Request, request.RequestUri!);
            (to.Method, to.Scheme, to.Host, to.QueryString, to.Body) = (request.Method.Method, uri.Scheme, new HostString(uri.Authority), new QueryString(uri.Query), sent);

            // As a server does, all but the slash: https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.http.httprequest.path
            to.Path = PathString.FromUriComponent(uri.AbsolutePath.Replace("%2F", "%252F", StringComparison.OrdinalIgnoreCase));
            foreach (var (name, values) in request.Content is null ? request.Headers : request.Headers.Concat(request.Content.Headers))
            {
                to.Headers[name] = values.ToArray();
            }

            to.ContentLength = request.Content is null ? null : sent.Length;
        }

        public DefaultHttpContext Http { get; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => _aborted.Cancel();

        /// <summary>Nothing: the server may still be at it when the client has gone, and there is only memory.</summary>
        public void Dispose()
        {
        }

        public HttpResponseMessage Response(HttpRequestMessage request)
        {
            var isCut = RequestAborted.IsCancellationRequested;
            if (isCut && _body.Length == 0)
            {
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was cut.", new IOException("The connection was cut."));
            }

            _body.Position = 0;
            var response = new HttpResponseMessage((HttpStatusCode)Http.Response.StatusCode) { RequestMessage = request, Content = new StreamContent(isCut ? new CutStream(_body) : _body) };
            foreach (var (name, values) in Http.Response.Headers)
            {
                if (!response.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                {
                    response.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
                }
            }

            return response;
        }
    }

    /// <summary>A body that breaks off at its end.</summary>
    private sealed class CutStream(Stream body) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) =>
            body.Read(buffer, offset, count) is > 0 and var read ? read : throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was cut.");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
