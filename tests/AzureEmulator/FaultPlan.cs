using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AzureEmulator;

/// <summary>Decides which requests fail and how: a standing fault first, then the queue, then chance. Safe for several threads.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly Queue<Fault?> queue = new();
    private readonly Dictionary<string, int> attempts = [];
    private readonly EmulatorOptions initial;
    private double rate;
    private int seed;
    private IReadOnlyList<FaultKind> kinds = [];
    private IReadOnlyList<string> poison = [];
    private IReadOnlyList<string> breaking = [];
    private Fault? always;
    private TimeSpan latency;

    internal FaultPlan(EmulatorOptions options)
    {
        initial = options;
        Reset();
    }

    /// <summary>A fault that every translation request meets until this is null again: an outage.</summary>
    public Fault? Always
    {
        get { lock (gate) return always; }
        set { lock (gate) always = value; }
    }

    /// <summary>Time between a request and its answer.</summary>
    public TimeSpan Latency
    {
        get { lock (gate) return latency; }
        set { lock (gate) latency = value; }
    }

    /// <summary>Texts that hold one of these make any batch fail with 400000.</summary>
    public IReadOnlyList<string> Poison
    {
        get { lock (gate) return poison; }
        set { lock (gate) poison = value; }
    }

    /// <summary>Texts that hold one of these make any batch end in 500000, after it was billed.</summary>
    public IReadOnlyList<string> Breaking
    {
        get { lock (gate) return breaking; }
        set { lock (gate) breaking = value; }
    }

    /// <summary>The next translation requests meet these, in order; null lets one pass.</summary>
    public void Enqueue(params IEnumerable<Fault?> faults)
    {
        lock (gate)
        {
            foreach (var fault in faults)
                queue.Enqueue(fault);
        }
    }

    /// <summary>The next translation requests meet faults of these kinds, in order.</summary>
    public void Enqueue(params IEnumerable<FaultKind> faults) => Enqueue(faults.Select(kind => new Fault(kind)));

    /// <summary>From now on a share of the requests meets a fault.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="drawFrom">The faults drawn from; none for <see cref="Fault.Passing"/>.</param>
    /// <param name="drawSeed">The same seed gives the same faults to the same requests, in whatever order they come.</param>
    public void SetRate(double share, int drawSeed = 0, params IReadOnlyList<FaultKind> drawFrom)
    {
        lock (gate)
        {
            rate = share;
            seed = drawSeed;
            kinds = drawFrom.Count == 0 ? Fault.Passing : drawFrom;
        }
    }

    /// <summary>Back to what the server was started with.</summary>
    public void Reset()
    {
        lock (gate)
        {
            queue.Clear();
            attempts.Clear();
            (rate, seed, kinds, poison, latency, always) = (initial.FaultRate, initial.Seed, initial.FaultKinds, initial.Poison, initial.Latency, null);
            breaking = [];
        }
    }

    /// <summary>Takes the fault that is due before the request's body is known.</summary>
    /// <returns>False when nothing was planned, so that chance decides.</returns>
    internal bool TryTake(out Fault? fault)
    {
        lock (gate)
        {
            fault = always;
            return fault is not null || queue.TryDequeue(out fault);
        }
    }

    /// <summary>Draws by seed, body and how often that body came, so that threads cannot change the outcome.</summary>
    internal Fault? Draw(byte[] body)
    {
        lock (gate)
        {
            if (rate <= 0)
                return null;

            var hash = SHA256.HashData(body);
            var name = Convert.ToHexString(hash);
            var attempt = attempts[name] = attempts.GetValueOrDefault(name) + 1;
            BinaryPrimitives.WriteInt32LittleEndian(hash, seed ^ BinaryPrimitives.ReadInt32LittleEndian(hash));
            BinaryPrimitives.WriteInt32LittleEndian(hash.AsSpan(4), attempt);
            hash = SHA256.HashData(hash);
            if (BinaryPrimitives.ReadUInt32LittleEndian(hash) / (double)uint.MaxValue >= rate)
                return null;

            var kind = kinds[(int)(BinaryPrimitives.ReadUInt32LittleEndian(hash.AsSpan(4)) % (uint)kinds.Count)];
            return new Fault(kind)
            {
                Billed = kind is FaultKind.ServerError or FaultKind.BadGateway or FaultKind.GatewayTimeout && (hash[8] & 1) == 1,
                Form = (RetryAfterForm)(hash[9] % 3),
            };
        }
    }
}
