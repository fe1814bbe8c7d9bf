namespace Translator.Translating.Azure;

/// <summary>Which Entra identity signs.</summary>
public enum EntraCredential
{
    /// <summary>The first that is there: environment, workload, managed identity, then the tools a developer is signed in with.</summary>
    Default,

    /// <summary>The managed identity of the machine.</summary>
    ManagedIdentity,

    /// <summary>The workload identity of a Kubernetes pod.</summary>
    WorkloadIdentity,

    /// <summary>A service principal from <c>AZURE_TENANT_ID</c>, <c>AZURE_CLIENT_ID</c> and a secret or certificate in the environment.</summary>
    Environment,

    /// <summary>The account signed in at the Azure CLI.</summary>
    AzureCli,
}
