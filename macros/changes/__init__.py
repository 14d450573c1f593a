"""What has changed for the public: corrections and updates, declared figure by figure."""
