namespace Ledger.Web.Hosting;

/// <summary>What the program answers to the shell; scripts rely on these numbers.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;
    public const int NoDatabase = 3;
}
