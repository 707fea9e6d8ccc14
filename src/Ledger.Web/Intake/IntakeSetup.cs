using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Recording;

namespace Ledger.Web.Intake;

/// <summary>What taking files in needs.</summary>
internal static class IntakeSetup
{
    public static void AddIntake(this IServiceCollection services)
    {
        services.AddSingleton<BatchRecorder>();
        services.AddSingleton<ImportStore>();
        services.AddSingleton<ImportBell>();
        services.AddSingleton<ImportWork>();
        services.AddSingleton<ImportDesk>();
        services.AddHostedService<ImportWorker>();
    }
}
