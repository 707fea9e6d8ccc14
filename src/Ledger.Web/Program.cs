using JasperFx;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Integrity;
using Ledger.Web.Journal;
using Ledger.Web.Samples;

try
{
    var options = CommandLineOptions.Parse(args);
    var builder = WebApplication.CreateBuilder();
    builder.Announce(options);
    await using var database = await LedgerDatabase.OpenAsync(builder.Configuration, options);
    database.Watch(builder.Services);
    builder.AddLedger(database.Access);
    builder.AddSealing(options);
    var app = builder.Build();
    if (options.Rest is ["codegen", ..])
    {
        return await app.RunJasperFxCommands([.. options.Rest]);
    }

    await app.PrepareAsync();
    await app.LoadSampleStreetAsync(options);
    app.MapLedger();
    return await Verbs.RunAsync(app, options);
}
catch (UsageException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return ExitCode.Usage;
}
catch (MomentRefusedException refused)
{
    await Console.Error.WriteLineAsync(
        $"{refused.Refusal.Code}: {refused.Refusal.Chinese}{Environment.NewLine}{refused.Refusal.English}");
    return ExitCode.Refused;
}
catch (DatabaseUnavailableException missing)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return ExitCode.NoDatabase;
}
