using Ledger.Web.Hosting;
using Ledger.Web.Integrity.Packages;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Parts;

namespace Ledger.Web.Integrity;

/// <summary>Adds the log and its sealer.</summary>
public static class IntegritySetup
{
    /// <summary>What pages and verbs ask; it seals nothing by itself.</summary>
    public static void AddIntegrity(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(SealingSettings.Of(builder.Configuration, LedgerHome.DefaultDataDirectory));
        builder.Services.AddSingleton<PrintedCheckpoint>();
        builder.Services.AddSingleton<ReceiptDesk>();
        builder.Services.AddSingleton<CheckpointOnPaper>(provider => async (context, sequence) =>
            context.RequestServices.GetRequiredService<PageDesk>().Person.Tenant is { Length: > 0 } tenant
                ? (await provider.GetRequiredService<PrintedCheckpoint>().Of(tenant, sequence, context.RequestAborted))?.Short
                : null);
        builder.Services.AddSingleton(provider =>
            new SealerConnections(provider.GetRequiredService<DatabaseAccess>().Sealer));
        builder.Services.AddSingleton(provider => new Sealer(
            provider.GetRequiredService<SealerConnections>().Source, provider.GetRequiredService<SealingSettings>()));
    }

    /// <summary>The sealer of a service, with its keys in the service's data folder.</summary>
    public static void AddSealing(this WebApplicationBuilder builder, CommandLineOptions options)
    {
        builder.Services.AddSingleton(SealingSettings.Of(builder.Configuration, options.DataDirectory));
        if (options.Serves)
        {
            builder.Services.AddHostedService<SealingService>();
        }
    }

    /// <summary>Maps the addresses of the log.</summary>
    public static void MapIntegrity(this WebApplication app) => app.MapPackages();
}
