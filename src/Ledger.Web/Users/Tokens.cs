using Ledger.Domain.Users;
using Ledger.Web.Hosting.Recording;
using Marten;

namespace Ledger.Web.Users;

/// <summary>Makes and ends tokens: the book says that there is one, only its hash says which.</summary>
public sealed class Tokens(Recorder recorder)
{
    private const int NumberLength = 16;

    /// <summary>Makes a token; its secret is told here and never again.</summary>
    public async Task<(Outcome Outcome, string Secret)> Issue(
        Submission submission, CancellationToken cancellation)
    {
        var command = (IssueToken)submission.Command;
        var secret = TokenSecret.Make();
        var hash = TokenSecret.Hash(secret);
        var token = new ApiToken
        {
            Id = hash, Number = hash[..NumberLength], Tenant = submission.Request.Tenant, Owner = command.UserId,
        };
        var outcome = await recorder.RecordOnce(
            submission with
            {
                Command = command with { Token = token.Number },
                Alongside = session => session.Insert(token),
            }, cancellation);
        return (outcome, secret);
    }

    /// <summary>Ends a token.</summary>
    public Task<Outcome> Revoke(Submission submission, CancellationToken cancellation)
    {
        var command = (RevokeToken)submission.Command;
        return recorder.RecordOnce(
            submission with
            {
                Alongside = session => session.DeleteWhere<ApiToken>(
                    t => t.Number == command.Token && t.Owner == command.UserId),
            }, cancellation);
    }
}
