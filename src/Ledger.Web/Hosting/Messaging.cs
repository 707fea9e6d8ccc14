using JasperFx.CodeGeneration;
using Ledger.Web.Hosting.Recording;
using Wolverine;
using Wolverine.ErrorHandling;

namespace Ledger.Web.Hosting;

/// <summary>The message bus: every command is a message, tried again a few times when others were faster.</summary>
public static class Messaging
{
    /// <summary>Sets up the bus. Handlers are compiled into the service; none is generated while it runs.</summary>
    public static void AddMessaging(this IHostApplicationBuilder builder) => builder.UseWolverine(options =>
    {
        options.Durability.Mode = DurabilityMode.MediatorOnly;
        options.ApplicationAssembly = typeof(Messaging).Assembly;
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
        options.Discovery.DisableConventionalDiscovery().IncludeType(typeof(SubmissionHandler));
        options.OnException<ContentionException>().RetryWithCooldown(
            TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(80),
            TimeSpan.FromMilliseconds(200));
    });
}
