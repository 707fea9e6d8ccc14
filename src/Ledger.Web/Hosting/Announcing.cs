namespace Ledger.Web.Hosting;

/// <summary>
/// Where a process speaks: a service at its address and in its log, a verb on its output only.
/// </summary>
public static class Announcing
{
    /// <summary>
    /// A verb's output is read by other programs, so what the libraries say goes to the error stream. They speak
    /// when something is wrong; <c>Logging__LogLevel__Marten=Information</c> lets one say more.
    /// </summary>
    /// <exception cref="UsageException">Another program listens at the service's address.</exception>
    public static void Announce(this WebApplicationBuilder builder, CommandLineOptions options)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (options.Serves)
        {
            builder.WebHost.UseUrls(ListenAddress.Of(options));
            builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
            builder.Logging.AddFilter("Ledger", LogLevel.Information);
            return;
        }

        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
