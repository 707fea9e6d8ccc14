using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Model;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Properties;

/// <summary>A random scene played in the model and in the real rules side by side.</summary>
public sealed class RandomScene
{
    private readonly Dictionary<BalanceKey, long> balances = [];
    private readonly CommandGenerator generator;
    private int posted;

    public RandomScene()
    {
        foreach (var written in ModelWorld.Facts)
        {
            Book.Append(written.Stream, written.Fact, ModelWorld.People[0]);
        }

        Model = new NaiveLedger(() => Book.Today);
        generator = new CommandGenerator(Model);
    }

    public InMemoryBook Book { get; } = new(ModelWorld.Today);

    public NaiveLedger Model { get; }

    /// <summary>How often each answer was given.</summary>
    public Dictionary<string, int> Answers { get; } = [];

    /// <summary>The balances of the real rules, summed from the journal.</summary>
    public IReadOnlyDictionary<BalanceKey, long> Balances =>
        balances.Where(b => b.Value != 0).ToDictionary(b => b.Key, b => b.Value);

    /// <summary>Plays a scene of so many steps that all follow from the seed.</summary>
    public static RandomScene Play(IEnumerable<ulong> seeds)
    {
        var scene = new RandomScene();
        foreach (var seed in seeds)
        {
            scene.Next(seed);
        }

        return scene;
    }

    /// <summary>Plays one step on both sides and returns what each answered.</summary>
    public (SceneStep Step, ModelAnswer Model, ModelAnswer Real) Next(ulong seed)
    {
        var step = generator.Next(seed);
        var (model, real) = step switch
        {
            SceneStep.Ask ask => (Model.Ask(ask.Command, ask.By), Answer(ask)),
            SceneStep.Close close => Both(() => Model.Close(close.Holder, close.Year, close.Month),
                () => Book.Close(close.Holder, close.Year, close.Month)),
            SceneStep.Reopen open => Both(() => Model.Reopen(open.Holder, open.Year, open.Month),
                () => Book.Reopen(open.Holder, open.Year, open.Month)),
            _ => throw new InvalidOperationException($"Unknown step {step}."),
        };
        Answers[model.Code] = Answers.GetValueOrDefault(model.Code) + 1;
        return (step, model, real);
    }

    private static (ModelAnswer, ModelAnswer) Both(Action model, Action real)
    {
        model();
        real();
        return (new ModelAnswer("closed or opened"), new ModelAnswer("closed or opened"));
    }

    private ModelAnswer Answer(SceneStep.Ask ask)
    {
        var decision = Book.Record(ask.Command, ask.By);
        var first = Book.Entries.Count > posted ? Book.Entries.Skip(posted).Select(e => e.Fact) : [];
        var voucher = first.OfType<IMoneyFact>().FirstOrDefault()?.Voucher.ToString();
        Post();
        return decision switch
        {
            Decision.Accepted accepted => new ModelAnswer(ModelAnswer.Accepted, accepted.Id, voucher),
            Decision.Refused refused => new ModelAnswer(refused.Refusal.Code),
            _ => throw new InvalidOperationException($"Unknown decision {decision}."),
        };
    }

    private void Post()
    {
        for (; posted < Book.Entries.Count; posted++)
        {
            foreach (var line in Postings.Of(Book.Entries[posted].Fact))
            {
                var key = new BalanceKey(line.Holder.ToString(), line.Unit, line.Fund, line.Year.Value, line.Account);
                balances[key] = balances.GetValueOrDefault(key) + line.Amount.Fen;
            }
        }
    }
}
