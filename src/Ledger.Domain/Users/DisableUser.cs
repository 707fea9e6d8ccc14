using Ledger.Domain.Kernel;

namespace Ledger.Domain.Users;

/// <summary>Closes an account at once: sessions, tokens and roles of the person no longer count.</summary>
public sealed record DisableUser(string UserId, string Reason) : Command
{
    private string Stream => User.Stream(UserId);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(book.Read<User>(Stream).Unit, Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var user = book.Read<User>(Stream);
        return Checks.First(
                UserChecks.Known(user, UserId),
                UserChecks.NotOneself(stamp, user),
                UserChecks.Reaches(book, stamp, user),
                UserChecks.Reasoned(Reason),
                UserChecks.Open(user)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new UserDisabled(Reason)));
    }
}
