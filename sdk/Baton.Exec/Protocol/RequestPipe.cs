using System.Text;
using CliWrap;

namespace Baton.Exec.Protocol;

/// <summary>Writes the request to a program's standard input. A program that ends without reading it has made its decision.</summary>
/// <param name="request">The request.</param>
internal sealed class RequestPipe(string request) : PipeSource
{
    /// <inheritdoc/>
    public override async Task CopyToAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        try
        {
            await destination.WriteAsync(Encoding.UTF8.GetBytes(request), cancellationToken);
        }
        catch (IOException)
        {
        }
    }
}
