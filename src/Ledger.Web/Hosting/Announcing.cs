namespace Ledger.Web.Hosting;

/// <summary>
/// Where a process speaks: a service at its address and in its log, a verb on its output only.
/// </summary>
public static class Announcing
{
    /// <summary>
    /// A verb's output is read by other programs, so what the libraries say goes to the error stream, and
    /// only when something is wrong.
    /// </summary>
    /// <exception cref="UsageException">Another program listens at the service's address.</exception>
    public static void Announce(this WebApplicationBuilder builder, CommandLineOptions options)
    {
        if (options.Serves)
        {
            builder.WebHost.UseUrls(ListenAddress.Of(options));
            builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
            return;
        }

        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
    }
}
