namespace Ledger.Web.Shell.Desk;

/// <summary>Gives every page its desk.</summary>
internal static class DeskSetup
{
    public static void AddDesk(this IServiceCollection services) => services.AddScoped<PageDesk>();
}
