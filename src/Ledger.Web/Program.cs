using Ledger.Web.Hosting;
using Ledger.Web.Hosting.EmbeddedDatabase;

try
{
    var options = CommandLineOptions.Parse(args);
    var builder = WebApplication.CreateBuilder();
    builder.WebHost.UseUrls(ListenAddress.Of(options));
    await using var database = await LedgerDatabase.OpenAsync(builder.Configuration, options);
    database.Watch(builder.Services);
    var app = builder.Build();
    app.MapGet("/health/live", () => "ok");
    await app.RunAsync();
    return ExitCode.Done;
}
catch (UsageException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return ExitCode.Usage;
}
catch (DatabaseUnavailableException missing)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return ExitCode.NoDatabase;
}
