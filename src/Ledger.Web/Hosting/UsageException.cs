namespace Ledger.Web.Hosting;

/// <summary>
/// The command line asks for something that does not exist. The program answers with exit code 2.
/// </summary>
public sealed class UsageException(string chinese, string english)
    : Exception($"{chinese}{Environment.NewLine}{english}")
{
    public string Chinese { get; } = chinese;

    public string English { get; } = english;
}
