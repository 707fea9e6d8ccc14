namespace Ledger.Web.Users;

/// <summary>How hard signing in is made; the section <c>SignIn</c> of the settings.</summary>
public sealed class SignInSettings
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "SignIn";

    /// <summary>Rounds of PBKDF2-HMAC-SHA512 over a password; 210 000 cost about a tenth of a second.</summary>
    public int PasswordIterations { get; set; } = 210_000;

    /// <summary>Wrong passwords in a row that lock the account.</summary>
    public int LockAfter { get; set; } = 5;

    /// <summary>How long it stays locked.</summary>
    public int LockMinutes { get; set; } = 15;

    /// <summary>Attempts per minute from one network address.</summary>
    public int PerAddress { get; set; } = 20;

    /// <summary>Attempts per minute on one login name, whether or not anybody has it.</summary>
    public int PerAccount { get; set; } = 10;

    /// <summary>Addresses of proxies in front, whose word about the client's address and scheme is taken.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];
}
