# Fetches, and renews, the token with which the service uses the transit engine; see "Keys" in ../../README.md.
pid_file = "/run/keystore/pid"

auto_auth {
  method "kubernetes" {
    mount_path = "auth/kubernetes"
    config = {
      role       = "platform"
      token_path = "/var/run/secrets/keystore/token"
    }
  }
  sink "file" {
    config = {
      path = "/run/keystore/token"
      mode = 0400
    }
  }
}
